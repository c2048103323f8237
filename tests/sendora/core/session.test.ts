import { describe, expect, test } from 'vitest'
import type { AccessTokenState, SessionState } from '@/lib/sendora/core/tokens/session'
import { decodedTokenState, sessionState } from '@/lib/sendora/core/tokens/session'
import { unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'

const own = { issuer: 'https://api.example', audience: 'project-1' }
const rules = { nowSeconds, maxLifetimeSeconds: 86_400, clockToleranceSeconds: 60 }
const day = 86_400

describe('an access token at a moment', () => {
  test.each<[title: string, claims: object, kind: AccessTokenState['kind']]>([
    ['a fresh one', {}, 'valid'],
    ['one second before its expiry', { exp: nowSeconds + 1 }, 'valid'],
    ['T019: the second of its expiry', { iat: nowSeconds - 900, exp: nowSeconds }, 'expired'],
    ['T018: six seconds later', { iat: nowSeconds - 906, exp: nowSeconds - 6 }, 'expired'],
    ['long after', { iat: nowSeconds - 900 - day, exp: nowSeconds - day }, 'expired'],
    ['issued within the tolerance ahead of us', { iat: nowSeconds + 60 }, 'valid'],
    ['issued beyond the tolerance ahead of us', { iat: nowSeconds + 61 }, 'invalid'],
    ['not valid before the tolerance ends', { nbf: nowSeconds + 60 }, 'valid'],
    ['not valid before a later time', { nbf: nowSeconds + 61 }, 'invalid'],
    ['of the longest life', { exp: nowSeconds + day }, 'valid'],
    ['of a longer life', { exp: nowSeconds + day + 1 }, 'invalid'],
    [
      'T023: ten years old and ten to go',
      { iat: nowSeconds - 3.15e8, exp: nowSeconds + 3.15e8 },
      'invalid',
    ],
    [
      'without an issue time, of the longest life',
      { iat: undefined, exp: nowSeconds + day },
      'valid',
    ],
    [
      'without an issue time, of a longer life',
      { iat: undefined, exp: nowSeconds + day + 1 },
      'invalid',
    ],
    ['without an issue time, expired', { iat: undefined, exp: nowSeconds - day * 9 }, 'expired'],
  ])('%s: %o is %s', (_, claims, kind) => {
    expect(decodedTokenState(unsignedToken(claims), rules, own).kind).toBe(kind)
  })

  test.each<[claims: object, kind: string]>([
    [{ iss: own.issuer, aud: own.audience }, 'valid'],
    [{ aud: [own.audience, 'project-2'] }, 'valid'],
    [{ iss: 'https://api.example/' }, 'foreign'],
    [{ aud: 'project-2' }, 'foreign'],
    [{ aud: ['project-2'] }, 'foreign'],
    [{ iss: own.issuer, aud: 'project-2', iat: nowSeconds - 9, exp: nowSeconds - 1 }, 'foreign'],
  ])('a token with %o is %s', (claims, kind) => {
    expect(decodedTokenState(unsignedToken(claims), rules, own).kind).toBe(kind)
  })

  test('garbage is invalid, and no cookie is missing', () => {
    expect(decodedTokenState('garbage', rules, own)).toEqual({ kind: 'invalid' })
    expect(decodedTokenState(null, rules, own)).toEqual({ kind: 'missing' })
  })
})

describe('the session in a token', () => {
  function sessionOf(claims: object) {
    const state = decodedTokenState(unsignedToken(claims), rules, own)
    if (state.kind !== 'valid') throw new Error(state.kind)
    return state.session
  }

  test('names the user, the times and all claims, and says that it was only decoded', () => {
    expect(sessionOf({ role: 'admin' })).toEqual({
      userId: 'user-ada',
      email: 'ada@example.com',
      emailVerified: true,
      name: 'Ada Byron',
      isAnonymous: false,
      sessionId: 'session-1',
      issuedAtSeconds: nowSeconds,
      expiresAtSeconds: nowSeconds + 900,
      claims: expect.objectContaining({ role: 'admin' }),
      verified: false,
    })
  })

  test('has nothing where the token says nothing, and no flag but true', () => {
    const claims = {
      email: null,
      email_verified: 'true',
      name: '',
      sid: undefined,
      is_anonymous: 1,
    }
    expect(sessionOf({ ...claims, iat: undefined })).toMatchObject({
      email: null,
      emailVerified: false,
      name: null,
      sessionId: null,
      isAnonymous: false,
      issuedAtSeconds: null,
    })
  })

  test('T034: replaces what could redraw the page around a name', () => {
    const { name } = sessionOf({ name: 'A\u0000d\u202ea\u2066\ud800\n' })
    expect(name).toBe('A\ufffdd\ufffda\ufffd\ufffd\ufffd')
  })

  test('T034: the same in each claim, since any may be shown', () => {
    const { claims } = sessionOf({ name: 'a\u202eb', title: 'Dr\u0000', level: 3 })
    expect(claims).toMatchObject({ name: 'a\ufffdb', title: 'Dr\ufffd', level: 3 })
  })
})

describe('what the cookies say', () => {
  const active = decodedTokenState(unsignedToken(), rules, own)
  const unavailable: SessionState = { kind: 'unavailable' }

  test.each<[AccessTokenState, withRefresh: SessionState, without: SessionState]>([
    [
      active,
      active.kind === 'valid' ? { kind: 'active', session: active.session } : unavailable,
      { kind: 'active', session: expect.anything() },
    ],
    [
      { kind: 'missing' },
      { kind: 'refreshable', reason: 'missing' },
      { kind: 'signed-out', reason: 'missing' },
    ],
    [
      { kind: 'invalid' },
      { kind: 'refreshable', reason: 'invalid' },
      { kind: 'signed-out', reason: 'invalid' },
    ],
    [
      { kind: 'expired' },
      { kind: 'refreshable', reason: 'expired' },
      { kind: 'signed-out', reason: 'expired' },
    ],
    [unavailable, unavailable, unavailable],
  ])('%o', (access, withRefresh, without) => {
    expect(sessionState(access, true)).toEqual(withRefresh)
    expect(sessionState(access, false)).toEqual(without)
  })
})
