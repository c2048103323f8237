import { expect, expectTypeOf, test } from 'vitest'
import type { Session, VerifiedSession } from '@/lib/sendora'
import { isVerified, verifiedSession } from '@/lib/sendora'
import { claimsState } from '@/lib/sendora/core/tokens/session'
import { freshClaims } from '../../support/access-token'
import { nowSeconds } from '../../support/clock'

const rules = { nowSeconds, maxLifetimeSeconds: 86_400, clockToleranceSeconds: 90 }

function session(verified: boolean): Session {
  const state = claimsState(freshClaims, rules, verified)
  if (state.kind !== 'valid') throw new Error('the fixture is valid')
  return state.session
}

test('a decoded session is refused where a verified one is demanded', () => {
  expect(() => verifiedSession(session(false))).toThrow(
    expect.objectContaining({ code: 'verification_required' }),
  )
  expect(isVerified(session(false))).toBe(false)
})

test('a verified session goes through as it is', () => {
  const verified = session(true)
  expect(verifiedSession(verified)).toBe(verified)
})

test('the types keep them apart', () => {
  expectTypeOf<Session>().not.toExtend<VerifiedSession>()
  expectTypeOf<VerifiedSession>().toExtend<Session>()
  expectTypeOf(verifiedSession).returns.toEqualTypeOf<VerifiedSession>()
})
