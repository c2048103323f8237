import { describe, expect, test } from 'vitest'
import { judgeWork } from '@/attack/harness/compare-work'
import { judgeTime } from '@/attack/harness/judge-time'

const calm = { elapsedMs: 20, workMs: 10, controlMs: null }

describe('an answer within a second', () => {
  test.each([
    ['a calm machine', calm],
    [
      'a busy machine: the page beside it is as slow',
      { elapsedMs: 4_000, workMs: 60, controlMs: 900 },
    ],
    ['the same where nobody counts work', { elapsedMs: 4_000, workMs: null, controlMs: 900 }],
    [
      'a second beyond the limit with nothing to compare',
      { elapsedMs: 1_100, workMs: 0, controlMs: null },
    ],
  ])('passes on %s', (_, timing) => {
    expect(() => judgeTime(timing, 1_000)).not.toThrow()
  })

  test.each([
    ['works too long', { elapsedMs: 1_500, workMs: 1_400, controlMs: 1_400 }, /1400 ms were work/],
    [
      'waits while others do not',
      { elapsedMs: 3_000, workMs: 10, controlMs: 40 },
      /a page took 40 ms/,
    ],
  ])('fails when the server %s', (_, timing, message) => {
    expect(() => judgeTime(timing, 1_000)).toThrow(message)
  })
})

describe('expensive input', () => {
  test.each([
    ['cheap', { medianMs: 12, controlMs: 1, workMs: 4 }],
    ['cheap on a busy machine', { medianMs: 400, controlMs: 20, workMs: 9 }],
    [
      'no dearer than ten ordinary requests on a slow machine',
      { medianMs: 400, controlMs: 60, workMs: 380 },
    ],
  ])('%s passes', (_, figures) => {
    expect(() => judgeWork(figures)).not.toThrow()
  })

  test.each([380, null])('a blow-up fails, with %s ms of work', (workMs) => {
    expect(() => judgeWork({ medianMs: 400, controlMs: 10, workMs })).toThrow(/beside 10 ms/)
  })
})
