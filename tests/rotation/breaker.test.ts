import { beforeEach, describe, expect, test } from 'vitest'
import { createBreaker } from '@/lib/sendora/service/breaker'
import { frozenClock } from '@/tests/support/clock'

function world() {
  const clock = frozenClock()
  const changes: string[] = []
  let calls = 0
  const breaker = createBreaker({ nowMs: clock.nowMs, onChange: (state) => changes.push(state) })
  const waits: number[] = []
  const run = (key: string, answer: 'good' | 'bad', askedMs = 0) =>
    breaker.run(
      () => key,
      async () => {
        calls++
        return answer as string
      },
      {
        failedForMs: (result) => (result === 'bad' ? askedMs : null),
        whenOpen: (waitMs) => {
          waits.push(waitMs)
          return 'open'
        },
      },
    )
  const fail = async (count: number, users = count, askedMs = 0) => {
    for (let index = 0; index < count; index++) await run(`user-${index % users}`, 'bad', askedMs)
  }
  return { clock, changes, waits, run, fail, calls: () => calls }
}

describe('the breaker', () => {
  let one = world()
  beforeEach(() => {
    one = world()
  })

  test('opens after five failures, and then costs no call', async () => {
    await one.fail(5)
    expect(await one.run('user-9', 'good')).toBe('open')
    expect(one.calls()).toBe(5)
    expect(one.changes).toEqual(['opened'])
  })

  test('stays closed after four, and after five that a success has interrupted', async () => {
    await one.fail(4)
    expect(await one.run('user-9', 'good')).toBe('good')
    await one.fail(4)
    expect(await one.run('user-9', 'bad')).toBe('bad')
    expect(one.changes).toEqual(['opened'])
  })

  test('stays closed when the failures lie apart', async () => {
    await one.fail(4)
    one.clock.advanceSeconds(10)
    await one.fail(4)
    expect(one.changes).toEqual([])
  })

  test('does not open for the failures of one or two users', async () => {
    await one.fail(200, 2)
    expect(await one.run('user-9', 'good')).toBe('good')
    expect(one.changes).toEqual([])
  })

  test('lets one call through every two seconds', async () => {
    await one.fail(5)
    one.clock.advanceSeconds(2)
    const answers = await Promise.all([1, 2, 3].map((user) => one.run(`user-${user}`, 'bad')))
    expect(answers).toEqual(['bad', 'open', 'open'])
    one.clock.advanceSeconds(1)
    expect(await one.run('user-1', 'good')).toBe('open')
  })

  test('closes with the first success', async () => {
    await one.fail(5)
    one.clock.advanceSeconds(2)
    expect(await one.run('user-1', 'good')).toBe('good')
    expect(await one.run('user-2', 'good')).toBe('good')
    expect(one.changes).toEqual(['opened', 'closed'])
  })

  test('leaves a service alone for as long as it asks, and says how long that is', async () => {
    await one.fail(5, 5, 30_000)
    one.clock.advanceSeconds(29)
    expect(await one.run('user-9', 'good')).toBe('open')
    expect(one.waits).toEqual([1_000])
    one.clock.advanceSeconds(1)
    expect(await one.run('user-9', 'bad', 10_000)).toBe('bad')
    one.clock.advanceSeconds(9)
    expect(await one.run('user-9', 'good')).toBe('open')
    one.clock.advanceSeconds(1)
    expect(await one.run('user-9', 'good')).toBe('good')
    expect(one.changes).toEqual(['opened', 'closed'])
  })

  test('keeps the longest wait that was asked for', async () => {
    await one.fail(4, 4, 30_000)
    await one.run('user-9', 'bad')
    one.clock.advanceSeconds(5)
    expect(await one.run('user-9', 'good')).toBe('open')
  })
})
