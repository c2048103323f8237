import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { settled, simulatedTime } from './model/simulated-time'
import { instances, refreshTokenOf } from './support/instances'

let time: ReturnType<typeof simulatedTime>

beforeEach(() => {
  time = simulatedTime()
})

afterEach(async () => {
  await time.advance(30)
  expect(vi.getTimerCount()).toBe(0)
  time.restore()
})

/** Two instances over a service that grants no grace; the first holds the lock, and its call is on the way. */
async function whileFirstCalls() {
  const world = instances({ maxWaitMs: 6_000 })
  world.service.isHeld = true
  const leading = world.first.rotate('ada-1')
  await settled()
  expect(world.service.calls).toEqual(['ada-1'])
  return { ...world, leading }
}

const failed = () => Promise.reject(new Error('connection lost'))
const heldLocks = (entries: Map<string, unknown>) =>
  [...entries.keys()].filter((key) => key.includes('lock'))

describe('F040: a request over a slow store', () => {
  test('that has seen another holder waits for the result, and makes no call', async () => {
    const { leading, second, service, state } = await whileFirstCalls()
    const following = second.rotate('ada-1')
    await settled()
    state.delayMs = 5_000
    await time.advance(2)
    state.delayMs = 0
    service.letGo()
    await time.advance(1)
    expect([await leading, await following].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
  })

  test('that goes on alone leaves its result to others, even if its lock was granted late', async () => {
    const { first, second, service, state, entries } = instances()
    state.delayMs = 400
    const alone = first.rotate('ada-1')
    await time.advance(2)
    state.delayMs = 0
    expect([await alone, await second.rotate('ada-1')].map(refreshTokenOf)).toEqual([
      'ada-2',
      'ada-2',
    ])
    expect(service.calls).toEqual(['ada-1'])
    expect(heldLocks(entries)).toEqual([])
  })

  test('keeps the lock until its result is there', async () => {
    const { store, make, second, service } = instances({ maxWaitMs: 6_000 })
    // The result arrives late, what is sent after it at once.
    const first = make({
      claim: async (...command) => {
        if (command[0].includes('result'))
          await new Promise((resolve) => setTimeout(resolve, 2_000))
        return store.claim(...command)
      },
    })
    const leading = first.rotate('ada-1')
    await time.advance(0.2)
    expect(refreshTokenOf(await leading)).toBe('ada-2')
    const following = second.rotate('ada-1')
    await time.advance(3)
    expect(refreshTokenOf(await following)).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })
})

describe('a store that fails in the middle', () => {
  test('after it has shown the successor: the spent token is not presented again', async () => {
    const { first, make, store, service } = instances()
    await first.rotate('ada-1')
    let reads = 0
    const third = make({ read: (key) => (++reads === 1 ? store.read(key) : failed()) })
    expect(refreshTokenOf(await third.rotate('ada-1'))).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })

  test('after it has shown another holder: no call is made, and the lock is given back', async () => {
    const { leading, make, store, service, entries } = await whileFirstCalls()
    let reads = 0
    const third = make({ read: (key) => (++reads === 1 ? store.read(key) : failed()) })
    const following = third.rotate('ada-1')
    await settled()
    service.letGo()
    await leading
    await time.advance(7)
    expect(await following).toEqual({ kind: 'unavailable', retryAfterSeconds: 1 })
    expect(service.calls).toEqual(['ada-1'])
    expect(heldLocks(entries)).toEqual([])
  })
})

test('a call that throws gives the lock back: the next request need not wait for it', async () => {
  const { make, second, service, entries } = instances()
  const broken = make({}, () => Promise.reject(new Error('a hook of the app')))
  await expect(broken.rotate('ada-1')).rejects.toThrow('a hook of the app')
  expect(heldLocks(entries)).toEqual([])
  expect(refreshTokenOf(await second.rotate('ada-1'))).toBe('ada-2')
  expect(service.calls).toEqual(['ada-1'])
})

describe('over a slow store, a sign-out', () => {
  test('takes less than 200 ms longer', async () => {
    const { first, service, state } = instances()
    state.delayMs = 5_000
    const ending = first.end('ada-1')
    await time.advance(0.2)
    expect(service.revoked).toEqual(['ada-1'])
    await ending
  })

  test.each([100, 3_000])(
    'of %d ms an answer ends the successor that only another instance knows',
    async (delayMs) => {
      const { first, second, service, state } = instances()
      await first.rotate('ada-1')
      state.delayMs = delayMs
      const ending = second.end('ada-1')
      await time.advance(5)
      await ending
      expect(service.revoked).toContain('ada-2')
      // A late request with it must not delete the cookies of the next sign-in.
      expect(second.hasEndedHere('ada-2')).toBe(true)
    },
  )

  test.each([100, 3_000])('of %d ms an answer wins over a rotation in flight', async (delayMs) => {
    const { leading, second, service, state } = await whileFirstCalls()
    await second.end('ada-1')
    state.delayMs = delayMs
    service.letGo()
    await time.advance(8)
    await leading
    expect(service.revoked).toContain('ada-2')
  })
})
