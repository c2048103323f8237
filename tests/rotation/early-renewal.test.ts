import { describe, expect, test } from 'vitest'
import { decideGate } from '@/lib/sendora/core/gate/decide-gate'
import { decideAfterRotation } from '@/lib/sendora/core/refresh-outcome'
import type { Session } from '@/lib/sendora/core/tokens/session'
import { isAging } from '@/lib/sendora/core/tokens/session'
import { nowSeconds } from '@/tests/support/clock'

const session = (leftSeconds: number, userId = 'user-ada'): Session => ({
  userId,
  email: null,
  emailVerified: false,
  name: null,
  isAnonymous: false,
  sessionId: null,
  issuedAtSeconds: nowSeconds + leftSeconds - 900,
  expiresAtSeconds: nowSeconds + leftSeconds,
  claims: { sub: userId, exp: nowSeconds + leftSeconds },
  verified: true,
})

describe('early renewal', () => {
  test('begins with page loads, in the last tenth of a token’s life', () => {
    expect(isAging(session(91), nowSeconds, true)).toBe(false)
    expect(isAging(session(60), nowSeconds, true)).toBe(true)
    expect(isAging(session(60), nowSeconds, false)).toBe(false)
    expect(isAging(session(30), nowSeconds, false)).toBe(true)
  })

  test('is spread over users, and steady for each', () => {
    const starts = Array.from({ length: 200 }, (_, user) => {
      const left = Array.from({ length: 120 }, (_, seconds) => 120 - seconds)
      return left.find((seconds) => isAging(session(seconds, `user-${user}`), nowSeconds, true))
    })
    expect(new Set(starts).size).toBeGreaterThan(15)
    expect(Math.max(...starts.map(Number))).toBeLessThanOrEqual(90)
    expect(Math.min(...starts.map(Number))).toBeGreaterThanOrEqual(67)
  })

  test('needs to know when the token was issued', () => {
    expect(isAging({ ...session(5), issuedAtSeconds: null }, nowSeconds, true)).toBe(false)
  })

  const facts = {
    isProtected: true,
    request: 'document',
    state: 'active',
    isAging: true,
    isSpeculative: false,
  } as const

  test('is not worth it for a guess of the browser, nor on a public page', () => {
    expect(decideGate(facts)).toEqual({ kind: 'rotate', isEarly: true })
    expect(decideGate({ ...facts, isSpeculative: true })).toEqual({ kind: 'pass' })
    expect(decideGate({ ...facts, isProtected: false })).toEqual({ kind: 'pass' })
  })

  test('that fails costs the request nothing, unless the service has refused', () => {
    const outage = { kind: 'unavailable', retryAfterSeconds: 7 } as const
    expect(decideAfterRotation(outage, true)).toEqual({ kind: 'pass' })
    expect(
      decideAfterRotation({ kind: 'rejected', code: 'INVALID_REFRESH_TOKEN' }, true),
    ).toMatchObject({ kind: 'sign-in' })
  })
})
