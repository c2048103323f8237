import { expect, test } from 'vitest'
import { brokenPromises } from '../../soak/broken-promises.mjs'

const row = (setting, changes = {}) => ({
  setting,
  'rotations/round': '1.00',
  logouts: 0,
  'of these, answer lost': 0,
  'wrong answers': 0,
  'two pairs': 0,
  'left unserved': 0,
  ...changes,
})
const breaker = (changes = {}) => ({
  'not 503': 0,
  'p99 ms': '31.0',
  'recovered processes': 3,
  ...changes,
})
const redis = 'Redis, grace 0 s, healthy'
const alone = 'no Redis, grace 0 s, healthy'
const graced = 'no Redis, grace 10 s, healthy'

test('a soak in which all holds has broken nothing', () => {
  const rows = [row(redis), row(alone, { logouts: 50 }), row(graced, { 'rotations/round': '3.00' })]
  expect(brokenPromises(rows, breaker(), 3)).toEqual([])
  expect(brokenPromises([], null, 3)).toEqual([])
})

test.each([
  [redis, { 'rotations/round': '1.02' }],
  [redis, { logouts: 1 }],
  [graced, { 'rotations/round': '3.04' }],
  [graced, { logouts: 2, 'of these, answer lost': 1 }],
  [alone, { 'left unserved': 5_000 }],
  [alone, { 'wrong answers': 1 }],
  [alone, { 'two pairs': 1 }],
])('%s with %o breaks one', (setting, changes) => {
  expect(brokenPromises([row(setting, changes)], null, 3)).toEqual([
    expect.stringContaining(setting),
  ])
})

test.each([{ 'not 503': 1 }, { 'p99 ms': '5003.1' }, { 'recovered processes': 2 }])(
  'a dead service with %o breaks one',
  (changes) => {
    expect(brokenPromises([], breaker(changes), 3)).toHaveLength(1)
  },
)
