import { expect, test } from 'vitest'
import { contestantRows, contestantTable, targets, targetTable } from '../../bench/gate/report.mjs'

const round = (times) => ({
  results: Object.fromEntries(
    Object.entries(times).map(([name, p50Us]) => [
      name,
      { p50Us, p99Us: p50Us * 2, checks: 'decoded', isBare: false },
    ]),
  ),
  left: {},
})

const floor = 'Next alone'
const decoded = 'sendora, decoded'

test('ratios are made within a round: a slow round changes none', () => {
  const rounds = [
    round({ [floor]: 10, [decoded]: 20 }),
    round({ [floor]: 100, [decoded]: 200 }),
    round({ [floor]: 12, [decoded]: 24 }),
  ]
  const [, row] = contestantRows(rounds)
  expect(row).toMatchObject({
    name: decoded,
    p50Us: { median: 24, least: 20, most: 200 },
    timesFloor: { median: 2, least: 2, most: 2 },
  })
})

test('a contestant that a round could not measure is in no row', () => {
  const rounds = [round({ [floor]: 10, peer: 20 }), round({ [floor]: 10 })]
  expect(contestantRows(rounds).map(({ name }) => name)).toEqual([floor])
})

test.each([
  ['yes', [20, 24, 40]],
  ['within the spread', [24, 26, 27]],
  ['no', [26, 27, 28]],
])('a target is met: %s', (verdict, times) => {
  const found = targets(times.map((us) => round({ [floor]: 10, [decoded]: us })))
  expect(found).toHaveLength(1)
  expect(targetTable(found)).toContain(` ${verdict} `)
})

test('a margin allows for a multiple of a target', () => {
  const rounds = [round({ [floor]: 10, [decoded]: 40 })]
  expect(targetTable(targets(rounds))).toContain('| no ')
  expect(targetTable(targets(rounds, 2))).toMatch(/≤ 5\.00 .*\| yes/)
})

test('the fastest comes first', () => {
  const table = contestantTable(contestantRows([round({ [decoded]: 20, [floor]: 10 })]))
  expect(table.indexOf(floor)).toBeLessThan(table.indexOf(decoded))
})
