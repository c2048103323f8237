import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signedOutOutcome } from '@/lib/sendora/core/refresh-outcome'
import { settled, simulatedTime } from './model/simulated-time'
import { instances, refreshTokenOf } from './support/instances'

let time: ReturnType<typeof simulatedTime>

beforeEach(() => {
  time = simulatedTime()
})

afterEach(() => time.restore())

const unavailable = { kind: 'unavailable', retryAfterSeconds: 1 }
const never = () => new Promise<never>(() => {})

/** Two instances over a service that grants no grace; the first holds the lock, and its call is on the way. */
async function whileFirstCalls() {
  const world = instances({ maxWaitMs: 6_000 })
  world.service.isHeld = true
  const leading = world.first.rotate('ada-1')
  await settled()
  expect(world.service.calls).toEqual(['ada-1'])
  return { ...world, leading }
}

/** Instances over a store that has been silent for five seconds to the first of them, which has tried it. */
async function afterSilence(delayMs: number) {
  const world = instances({ maxWaitMs: 6_000 })
  world.state.delayMs = delayMs
  const tried = world.first.rotate('probe-1')
  await time.advance(5)
  expect(await tried).toEqual(unavailable)
  return world
}

describe('F040: a slow store', () => {
  test.each([300, 800])(
    'of %d ms an answer is waited for: nobody calls beside the holder of the lock',
    async (delayMs) => {
      const { leading, second, service, state } = await whileFirstCalls()
      state.delayMs = delayMs
      const following = second.rotate('ada-1')
      await time.advance(0.2)
      service.letGo()
      await time.advance(5)
      expect([await leading, await following].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
      expect(service.calls).toEqual(['ada-1'])
    },
  )

  test('that stays silent costs two seconds and a 503, and no session', async () => {
    const { leading, second, service, state, skipped } = await whileFirstCalls()
    state.delayMs = 60_000
    const following = second.rotate('ada-1')
    service.letGo()
    await time.advance(2.1)
    expect(refreshTokenOf(await leading)).toBe('ada-2')
    expect(await following).toEqual(unavailable)
    expect(service.calls).toEqual(['ada-1'])
    expect(new Set(skipped)).toEqual(new Set(['slow']))
  })

  test('with a free lock may still hold the result: nobody calls before that is read', async () => {
    const { first, make, service, entries } = instances()
    await first.rotate('ada-1')
    const third = make({ read: never })
    const reading = third.rotate('ada-1')
    await time.advance(2.1)
    expect(await reading).toEqual(unavailable)
    expect(service.calls).toEqual(['ada-1'])
    expect([...entries.keys()].filter((key) => key.includes('lock'))).toEqual([])
  })

  test('that grants a lock too late gets it back', async () => {
    const { first, second, state, service } = instances()
    state.delayMs = 3_000
    const waiting = first.rotate('ada-1')
    await time.advance(2.1)
    expect(await waiting).toEqual(unavailable)
    await time.advance(4)
    state.delayMs = 0
    expect(refreshTokenOf(await second.rotate('ada-1'))).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })

  test('may keep the lock’s renewals for five seconds: nobody else gets it', async () => {
    const { first, second, service, state } = instances({ maxWaitMs: 0 })
    service.isHeld = true
    const leading = first.rotate('ada-1')
    await time.advance(3.5)
    // From here on, what is sent to the store arrives late.
    state.delayMs = 10_000
    await time.advance(5)
    state.delayMs = 0
    const asking = second.rotate('ada-1')
    await time.advance(0.2)
    expect(await asking).toEqual(unavailable)
    service.letGo()
    expect(refreshTokenOf(await leading)).toBe('ada-2')
  })

  test('without the result keeps the lock', async () => {
    const { store, make, second, service } = instances({ maxWaitMs: 6_000 })
    // The result arrives late, what is sent after it at once.
    const first = make({
      claim: async (...command) => {
        if (command[0].includes('result'))
          await new Promise((resolve) => setTimeout(resolve, 4_000))
        return store.claim(...command)
      },
    })
    const leading = first.rotate('ada-1')
    await time.advance(2.1)
    expect(refreshTokenOf(await leading)).toBe('ada-2')
    const following = second.rotate('ada-1')
    await time.advance(3)
    expect(refreshTokenOf(await following)).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })
})

describe('a store that has been silent for five seconds', () => {
  test('counts as down: users are served without it, however many', async () => {
    const { first, service } = await afterSilence(60_000)
    const users = Array.from({ length: 100 }, (_, index) => `user${index}`)
    const rotations = users.map((user) => first.rotate(`${user}-1`))
    await time.advance(0.4)
    const successors = (await Promise.all(rotations)).map(refreshTokenOf)
    expect(successors).toEqual(users.map((user) => `${user}-2`))
    expect(service.calls).toHaveLength(100)
  })

  test('was waited for by all who came before', async () => {
    const { first, service, state } = instances()
    state.delayMs = 60_000
    const rotations: Promise<unknown>[] = []
    for (let second = 0; second < 5; second++) {
      for (const user of ['ada', 'grace']) rotations.push(first.rotate(`${user}${second}-1`))
      await time.advance(1)
    }
    await time.advance(2.1)
    expect(await Promise.all(rotations)).toEqual(Array(10).fill(unavailable))
    expect(service.calls).toEqual([])
  })

  test('is used again after its first answer', async () => {
    const { first, second, service, state } = await afterSilence(5_500)
    state.delayMs = 0
    await time.advance(1)
    service.isHeld = true
    const leading = second.rotate('ada-1')
    await settled()
    state.delayMs = 800
    const following = first.rotate('ada-1')
    await time.advance(0.5)
    service.letGo()
    await time.advance(3)
    expect([await leading, await following].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
  })

  test('may grant a lock meanwhile: others find what came of it', async () => {
    const { first, second, service, state } = await afterSilence(60_000)
    state.delayMs = 400
    service.isHeld = true
    const alone = first.rotate('ada-1')
    await time.advance(0.3)
    state.delayMs = 0
    const waiting = second.rotate('ada-1')
    await time.advance(0.5)
    service.letGo()
    await time.advance(0.5)
    expect([await alone, await waiting].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
  })
})

describe('over a slow store, a sign-out', () => {
  test('takes two seconds longer at most', async () => {
    const { first, service, state } = instances()
    state.delayMs = 60_000
    const ending = first.end('ada-1')
    await time.advance(2.1)
    expect(service.revoked).toEqual(['ada-1'])
    await ending
  })

  test.each([800, 3_000])(
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

  test.each([800, 3_000])('of %d ms an answer wins over a rotation in flight', async (delayMs) => {
    const { leading, second, service, state } = await whileFirstCalls()
    await second.end('ada-1')
    state.delayMs = delayMs
    service.letGo()
    await time.advance(8)
    if (delayMs < 1_000) expect(await leading).toEqual(signedOutOutcome)
    expect(service.revoked).toContain('ada-2')
  })

  test('is heard of by a straggler', async () => {
    const { first, second, state } = instances()
    await first.rotate('ada-1')
    await second.end('ada-2')
    state.delayMs = 800
    const late = first.rotate('ada-1')
    await time.advance(3)
    expect(await late).toEqual(signedOutOutcome)
  })

  test('holds up a straggler for two seconds at most', async () => {
    const { first, state } = instances()
    await first.rotate('ada-1')
    state.delayMs = 60_000
    const late = first.rotate('ada-1')
    await time.advance(2.1)
    expect(refreshTokenOf(await late)).toBe('ada-2')
  })
})
