import { describe, expect, test } from 'vitest'
import type { Session } from '@/lib/sendora/core/tokens/session'
import { isAging } from '@/lib/sendora/core/tokens/session'
import { nowSeconds } from '@/tests/support/clock'

function sessionOf(userId: string, secondsLeft: number, lifeSeconds = 900): Session {
  const expiresAtSeconds = nowSeconds + secondsLeft
  const issuedAtSeconds = expiresAtSeconds - lifeSeconds
  return { userId, issuedAtSeconds, expiresAtSeconds } as Session
}

describe('a session is renewed ahead of its expiry', () => {
  test.each([
    [900, false, false],
    [91, false, false],
    [67, true, false],
    [46, true, false],
    [33, true, true],
    [1, true, true],
  ])('with %i of 900 seconds left: page load %s, other request %s', (left, document, other) => {
    const session = sessionOf('user-ada', left)
    expect(isAging(session, nowSeconds, true)).toBe(document)
    expect(isAging(session, nowSeconds, false)).toBe(other)
  })

  test('at moments that differ between users', () => {
    const moments = ['ada', 'grace', 'edsger', 'barbara'].map((userId) => {
      let left = 90
      while (!isAging(sessionOf(userId, left), nowSeconds, true)) left--
      return left
    })
    expect(new Set(moments).size).toBeGreaterThan(1)
    for (const left of moments) expect(left).toBeGreaterThanOrEqual(66)
  })

  test('never when the token does not say when it was issued', () => {
    const session = { ...sessionOf('user-ada', 1), issuedAtSeconds: null }
    expect(isAging(session, nowSeconds, true)).toBe(false)
  })
})
