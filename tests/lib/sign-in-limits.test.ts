import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LimitedOperation } from '@/lib/sendora/instrumentation'
import { createSignInLimits } from '@/lib/sign-in/sign-in-limits'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const limits = { perAccountAndNetwork: 3, perAccount: 6, perNetwork: 8, signUpsPerNetwork: 5 }
const ada: LimitedOperation = { kind: 'sign-in', account: 'ada@example.com', address: '192.0.2.1' }

function limiter() {
  const limit = createSignInLimits(limits)
  return async (times: number, attempt: Partial<LimitedOperation> = {}) => {
    const kinds: string[] = []
    for (let count = 0; count < times; count++) {
      kinds.push((await limit({ ...ada, ...attempt })).kind)
    }
    return kinds.filter((kind) => kind === 'allowed').length
  }
}

test('one account from one network has its share of a minute, then waits', async () => {
  const tries = limiter()
  expect(await tries(10)).toBe(3)

  const limit = createSignInLimits(limits)
  for (let count = 0; count < 3; count++) await limit(ada)
  expect(await limit(ada)).toEqual({ kind: 'limited', retryAfterSeconds: 60 })
  vi.advanceTimersByTime(60_000)
  expect(await limit(ada)).toEqual({ kind: 'allowed' })
})

test('spellings of an address are one account', async () => {
  const tries = limiter()
  expect(await tries(3)).toBe(3)
  expect(await tries(3, { account: 'ADA@Example.COM' })).toBe(0)
})

test('flooding an account from one network does not keep its owner out', async () => {
  const tries = limiter()
  await tries(8)
  expect(await tries(3, { address: '198.51.100.1' })).toBe(3)
})

test('an account that is tried from many networks is limited as a whole', async () => {
  const tries = limiter()
  let allowed = 0
  for (let host = 1; host <= 20; host++) {
    allowed += await tries(1, { address: `198.51.100.${host}` })
  }
  expect(allowed).toBe(6)
})

test('V008: many accounts from one /64 are one network', async () => {
  const tries = limiter()
  let allowed = 0
  for (let host = 1; host <= 20; host++) {
    const visitor = { account: `user-${host}@example.com`, address: `2001:db8::${host}` }
    allowed += await tries(1, visitor)
  }
  expect(allowed).toBe(8)
})

test('kinds are counted apart: a flood of passwords leaves the sign-in link usable', async () => {
  const tries = limiter()
  await tries(20)
  expect(await tries(1, { kind: 'magic-link' })).toBe(1)
})

test('sign-ups tell whether an address is taken, so one network has fewer of them', async () => {
  const tries = limiter()
  let allowed = 0
  for (let person = 1; person <= 20; person++) {
    allowed += await tries(1, { kind: 'sign-up', account: `user-${person}@example.com` })
  }
  expect(allowed).toBe(5)
  expect(await tries(1)).toBe(1)
})

test('attempts that name no account are limited by network alone', async () => {
  const tries = limiter()
  expect(await tries(20, { account: null })).toBe(8)
})

test('a Redis that is away costs nothing: this process counts alone', async () => {
  const redis = { isReady: false, eval: () => Promise.reject(new Error('away')) }
  const limit = createSignInLimits({ ...limits, redis })
  const kinds: string[] = []
  for (let count = 0; count < 5; count++) kinds.push((await limit(ada)).kind)
  expect(kinds).toEqual(['allowed', 'allowed', 'allowed', 'limited', 'limited'])
})

test('with Redis, the count is the one of the store, and its keys name nobody', async () => {
  const counts = new Map<string, number>()
  const redis = {
    isReady: true,
    async eval(_: string, { keys: [key = ''] }: { keys: string[] }) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return [counts.get(key), 41_000]
    },
  }
  const [one, two] = [
    createSignInLimits({ ...limits, redis }),
    createSignInLimits({ ...limits, redis }),
  ]
  await one(ada)
  await two(ada)
  await one(ada)
  expect(await two(ada)).toEqual({ kind: 'limited', retryAfterSeconds: 41 })
  expect([...counts.keys()].join()).not.toContain('ada')
})
