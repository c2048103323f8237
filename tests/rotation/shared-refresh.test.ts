import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256Hex } from '@/lib/sendora/core/tokens/redacted-tokens'
import { settled, simulatedTime } from './model/simulated-time'
import { instances, refreshTokenOf } from './support/instances'
import { settle } from './support/strict-service'

const signedOut = { kind: 'rejected', code: 'SIGNED_OUT', isReuse: false }

let time: ReturnType<typeof simulatedTime>

/** Runs work to its end in simulated time, so that a busy machine has no say in how long it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const startedMs = time.elapsedMs()
  let outcome: { result: T } | undefined
  const ended = work().then((result) => {
    outcome = { result }
  })
  await settled()
  while (outcome === undefined) await time.advance(0.005)
  await ended
  return { result: outcome.result, ms: time.elapsedMs() - startedMs }
}

describe('two instances', () => {
  test('make one call for one token, at once and afterwards', async () => {
    const { first, second, service } = instances()
    const both = await Promise.all([first.rotate('ada-1'), second.rotate('ada-1')])
    const late = await second.rotate('ada-1')
    expect([...both, late].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
  })

  test('tell who called from who waited, and from who came later', async () => {
    const { first, second, make } = instances()
    const both = await Promise.all([first.rotate('ada-1'), second.rotate('ada-1')])
    const roles = [...both, await make().rotate('ada-1')].map((one) => 'role' in one && one.role)
    expect(roles.sort()).toEqual(['follower', 'leader', 'replay'])
  })

  test('hand out the newest pair when the successor was spent elsewhere', async () => {
    const { first, second, service } = instances()
    await first.rotate('ada-1')
    await first.rotate('ada-2')
    expect(refreshTokenOf(await second.rotate('ada-1'))).toBe('ada-3')
    expect(service.replays).toBe(0)
  })

  test('share a refusal and a short outage as well', async () => {
    const { first, second, service } = instances()
    service.fault = { kind: 'unavailable', retryAfterSeconds: 7 }
    const both = await Promise.all([first.rotate('ada-1'), second.rotate('ada-1')])
    expect(both).toMatchObject([service.fault, service.fault])
    expect(service.calls).toHaveLength(1)
  })

  test('survive tokens that go in a circle', async () => {
    const { first, second, service } = instances()
    const tokens = { accessToken: 'a', refreshToken: 'ada-1', expiresInSeconds: 900 }
    service.fault = { kind: 'rotated', tokens }
    await first.rotate('ada-1')
    expect(refreshTokenOf(await second.rotate('ada-1'))).toBe('ada-1')
  })
})

describe('a sign-out at another instance', () => {
  test('wins over a rotation in flight, and what that brings is revoked', async () => {
    const { first, second, service } = instances()
    service.isHeld = true
    const waiting = first.rotate('ada-1')
    await settle()
    await second.end('ada-1')
    service.letGo()
    expect(await waiting).toEqual(signedOut)
    expect(service.revoked).toContain('ada-2')
  })

  test('is what a rotation in flight hears of that the service then refuses', async () => {
    const { first, second, service } = instances()
    Object.assign(service, {
      isHeld: true,
      fault: { kind: 'rejected', code: 'INVALID_REFRESH_TOKEN', isReuse: false },
    })
    const waiting = first.rotate('ada-1')
    await settle()
    await second.end('ada-1')
    service.letGo()
    expect(await waiting).toEqual(signedOut)
  })

  test('counts more than a refusal that this instance remembers: others may have signed in since', async () => {
    const { first, second, service } = instances()
    const refused = { kind: 'rejected', code: 'INVALID_REFRESH_TOKEN', isReuse: false } as const
    Object.assign(service, { fault: refused })
    expect(await first.rotate('ada-1')).toMatchObject(refused)
    await second.end('ada-1')
    expect(await first.rotate('ada-1')).toEqual(signedOut)
  })

  test('holds for stragglers that this instance remembers', async () => {
    const { first, second, service } = instances()
    await first.rotate('ada-1')
    await second.end('ada-2')
    expect(await first.rotate('ada-1')).toEqual(signedOut)
    expect(service.calls).toEqual(['ada-1'])
  })

  test('with the spent token ends the successor that only the first one knows', async () => {
    const { first, second, service, make } = instances()
    await first.rotate('ada-1')
    await second.end('ada-1')
    expect(service.revoked).toEqual(['ada-2'])
    for (const one of [first, second, make()]) {
      expect(await one.rotate('ada-1')).toEqual(signedOut)
      expect(await one.rotate('ada-2')).toEqual(signedOut)
    }
  })
})

describe('the holder of the lock', () => {
  const lockKey = async () => `sendora:lock:${await sha256Hex('ada-1')}`

  test('F041: may die; another one goes on when its lock has ended', async () => {
    const { first, store, service } = instances()
    await store.claim(await lockKey(), 'dead', 150)
    expect(refreshTokenOf(await first.rotate('ada-1'))).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })

  test('may be slow; nobody calls beside it, and the wait is bounded', async () => {
    const { first, store, service } = instances()
    await store.claim(await lockKey(), 'slow', 60_000)
    expect(await first.rotate('ada-1')).toEqual({ kind: 'unavailable', retryAfterSeconds: 1 })
    expect(service.calls).toEqual([])
  })

  test('is not called presentedCookies, even when the store goes away meanwhile', async () => {
    const { first, second, service, state } = instances()
    service.isHeld = true
    const leading = first.rotate('ada-1')
    await expect.poll(() => service.calls).toEqual(['ada-1'])
    const asked = state.operations
    const following = second.rotate('ada-1')
    // It has seen the lock in other hands, and no result.
    await expect.poll(() => state.operations).toBeGreaterThanOrEqual(asked + 2)
    state.mood = 'down'
    service.letGo()
    expect(refreshTokenOf(await leading)).toBe('ada-2')
    expect((await following).kind).toBe('unavailable')
    expect(service.calls).toEqual(['ada-1'])
  })

  test('keeps it for as long as the service takes', async () => {
    const { first, entries, service } = instances()
    service.isHeld = true
    const waiting = first.rotate('ada-1')
    await settle()
    const untilMs = () => [...entries.values()].map((entry) => entry.untilMs)[0] ?? 0
    const beforeMs = untilMs()
    await expect.poll(untilMs, { timeout: 2_000 }).toBeGreaterThan(beforeMs)
    service.letGo()
    await waiting
  })
})

describe('F040: a store that is', () => {
  beforeEach(() => {
    time = simulatedTime()
  })

  afterEach(() => time.restore())

  const moods = [
    ['down', { mood: 'down' }],
    ['slow', { delayMs: 5_000 }],
    ['full', { mood: 'full' }],
  ] as const

  test.each(moods)('%s is left out within 200 ms', async (_, mood) => {
    const { first, service, skipped, state } = instances()
    Object.assign(state, mood)
    const { result, ms } = await timed(() => first.rotate('ada-1'))
    const late = await timed(() => first.rotate('ada-1'))
    expect([result, late.result].map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
    expect(skipped).toContain('unreachable')
    expect(Math.max(ms, late.ms)).toBeLessThan(200)
  })

  test.each(moods.slice(0, 2))('%s halfway fails nothing', async (_, mood) => {
    const { first, service, state } = instances()
    service.isHeld = true
    const waiting = first.rotate('ada-1')
    await settled()
    Object.assign(state, mood)
    service.letGo()
    const { result, ms } = await timed(() => waiting)
    expect(refreshTokenOf(result)).toBe('ada-2')
    expect(ms).toBeLessThan(200)
    await timed(() => first.end('ada-2'))
    expect(service.revoked).toContain('ada-2')
  })
})

describe('F017, F040: a store that is', () => {
  test('busy is waited for, when it is this process that was busy', async () => {
    // On the real clock: only the store's own limit may run out, not that for another instance's result.
    const { first, second, service, skipped } = instances({ maxWaitMs: 6_000 })
    service.isHeld = true
    const waiting = [first.rotate('ada-1'), second.rotate('ada-1')]
    await settle()
    const untilMs = performance.now() + 300
    while (performance.now() < untilMs);
    service.letGo()
    expect((await Promise.all(waiting)).map(refreshTokenOf)).toEqual(['ada-2', 'ada-2'])
    expect(service.calls).toEqual(['ada-1'])
    expect(skipped).toEqual([])
  })

  test('F017: poisoned is told apart, and overwritten', async () => {
    const { first, second, store, service, skipped } = instances()
    await store.claim(`sendora:result:${await sha256Hex('ada-1')}`, 'AAAA.BBBB', 60_000)
    expect(refreshTokenOf(await first.rotate('ada-1'))).toBe('ada-2')
    expect(skipped).toContain('unreadable')
    expect(refreshTokenOf(await second.rotate('ada-1'))).toBe('ada-2')
    expect(service.calls).toEqual(['ada-1'])
  })
})

test('F042: no token is readable in the store', async () => {
  const { first, second, entries } = instances()
  await first.rotate('ada-1')
  await second.end('ada-2')
  const dump = JSON.stringify([...entries])
  for (const secret of ['ada-1', 'ada-2', 'access-of']) {
    expect(dump).not.toContain(secret)
    expect(dump).not.toContain(Buffer.from(secret).toString('base64url').slice(0, 6))
  }
})
