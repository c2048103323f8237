import { summary } from '../../testing/statistics.mjs'
import { barChart } from '../lib/chart.mjs'
import { figure, table, withSpread } from '../lib/table.mjs'

const own = {
  floor: 'Next alone',
  decoded: 'sendora, decoded',
  seen: 'sendora, verified, token seen',
  fresh: 'sendora, verified, token new',
}
const nextAuth = 'next-auth 4 withAuth'
const jose = 'jose jwtVerify alone'

/** One row for each contestant that every round could measure. Ratios are made within a round. */
export function contestantRows(rounds) {
  const [first] = rounds
  const names = Object.keys(first.results).filter((name) =>
    rounds.every(({ results }) => name in results),
  )
  const rows = names.map((name) => {
    const { checks, isBare } = first.results[name]
    const each = (pick) => summary(rounds.map((round) => pick(round.results)))
    return {
      name,
      checks,
      isBare,
      p50Us: each((results) => results[name].p50Us),
      p99Us: each((results) => results[name].p99Us),
      timesFloor: each((results) => results[name].p50Us / results[own.floor].p50Us),
    }
  })
  return rows.sort((left, right) => left.p50Us.median - right.p50Us.median)
}

/**
 * What the gate is to reach (docs/performance.md). `atMost` is the target; on a shared machine, a margin allows for a
 * multiple of it.
 */
export function targets(rounds, margin = 1) {
  const each = (pick) => summary(rounds.map(({ results }) => pick((name) => results[name]?.p50Us)))
  const found = [
    {
      name: 'decoded, against Next alone',
      atMost: 2.5,
      ...each((us) => us(own.decoded) / us(own.floor)),
    },
    {
      name: 'decoded, against next-auth 4 withAuth',
      atMost: 1,
      ...each((us) => us(own.decoded) / us(nextAuth)),
    },
    {
      name: 'verified and seen, against decoded',
      atMost: 1.3,
      ...each((us) => us(own.seen) / us(own.decoded)),
    },
    {
      name: 'verified and new, against decoded + 1.3 × jose',
      atMost: 1,
      ...each((us) => us(own.fresh) / (us(own.decoded) + 1.3 * us(jose))),
    },
  ]
  return found
    .filter(({ median }) => Number.isFinite(median))
    .map((one) => ({ ...one, atMost: one.atMost * margin }))
}

export function contestantTable(rows) {
  const head = ['gate', 'session is', 'p50, µs (range)', 'p99, µs', '× Next alone (range)']
  return table(
    head,
    rows.map(({ name, checks, isBare, p50Us, p99Us, timesFloor }) => [
      isBare ? `${name} *` : name,
      checks,
      withSpread(p50Us),
      figure(p99Us.median),
      withSpread(timesFloor),
    ]),
  )
}

export function targetTable(found) {
  return table(
    ['ratio', 'target', 'measured (range)', 'met'],
    found.map(({ name, atMost, ...measured }) => [
      name,
      `≤ ${figure(atMost)}`,
      withSpread(measured),
      verdict(atMost, measured),
    ]),
  )
}

/** A gap smaller than the spread counts as met, and is said. */
function verdict(atMost, { median, least }) {
  if (median <= atMost) return 'yes'
  return least <= atMost ? 'within the spread' : 'no'
}

export function contestantChart(rows) {
  return barChart(
    'Time of one request at the gate, as multiples of Next alone. Shorter is better.',
    rows
      .filter(({ isBare }) => !isBare)
      .map(({ name, checks, timesFloor: { median } }) => ({
        label: name === own.floor || name.includes(checks) ? name : `${name}, ${checks}`,
        value: median,
        note: `${figure(median)} ×`,
        isOwn: name.startsWith('sendora'),
      })),
  )
}
