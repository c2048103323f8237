import { describe, expect, test } from 'vitest'
import { decodeAccessToken, maxAccessTokenLength } from '@/lib/sendora/core/tokens/access-token'
import { freshClaims, segment, tokenWithPayload, unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'

const signature = 'A'.repeat(342)
const header = segment({ alg: 'RS256', kid: 'key-1' })
const payload = segment(freshClaims)

test('T001: a well-formed token gives its claims, custom ones included', () => {
  expect(decodeAccessToken(unsignedToken({ role: 'admin' }))).toEqual({
    ...freshClaims,
    role: 'admin',
  })
})

describe('a text of another shape gives nothing', () => {
  test.each([
    ['an empty text', ''],
    ['a word', 'garbage'],
    ['two segments', `${header}.${payload}`],
    ['an empty signature', `${header}.${payload}.`],
    ['an empty payload', `${header}..${signature}`],
    ['four segments', `${header}.${payload}.${signature}.AA`],
    ['five segments, as an encrypted token has', `${header}.AA.${payload}.AA.${signature}`],
    ['T036: padding', `${header}.${payload}==.${signature}`],
    ['T036: standard base64', `${header}.${payload}+/.${signature}`],
    ['T036: a space', `${header}. ${payload}.${signature}`],
    ['T036: an encoded space', `${header}.%20${payload}.${signature}`],
    ['T036: a line feed', `${header}.${payload}.${signature}\n`],
    ['T037: trailing bits', `${header}.${segment('{"a":1}').slice(0, -1)}R.${signature}`],
    ['T038: a scheme in front', `Bearer ${header}.${payload}.${signature}`],
    ['T038: quotes', `"${header}.${payload}.${signature}"`],
    ['T038: encoded dots', `${header}%2E${payload}%2E${signature}`],
    [
      'a payload that is no UTF-8',
      `${header}.${Buffer.from([0xff, 0xfe]).toString('base64url')}.${signature}`,
    ],
    [
      'T-encoding: an overlong UTF-8 spelling',
      `${header}.${Buffer.from(JSON.stringify(freshClaims).replace('user-ada', 'A\xc0\xaf'), 'latin1').toString('base64url')}.${signature}`,
    ],
    ['T-encoding: a byte order mark', tokenWithPayload(`\ufeff${JSON.stringify(freshClaims)}`)],
    [
      'T-encoding: a blank JSON has no place for',
      tokenWithPayload(`\u00a0${JSON.stringify(freshClaims)}`),
    ],
    ['T-encoding: a signature too short for RS256', `${header}.${payload}.${'A'.repeat(340)}`],
    [
      'T-members: a header member that comes twice',
      `${segment('{"alg":"RS256","alg":"RS256"}')}.${payload}.${signature}`,
    ],
  ])('%s', (_, token) => {
    expect(decodeAccessToken(token)).toBeNull()
  })

  test.each([[undefined], [null], [7], [{}], [['a', 'b', 'c']]])('%j', (token) => {
    expect(decodeAccessToken(token as unknown as string)).toBeNull()
  })
})

describe('a payload that is no set of claims gives nothing', () => {
  const { sub: _, ...noSub } = freshClaims
  const { exp: __, ...noExp } = freshClaims
  const twice = (member: string) => `${JSON.stringify(freshClaims).slice(0, -1)},${member}}`
  test.each([
    ['T030: a list', [1]],
    ['T030: a text', '"x"'],
    ['T030: null', 'null'],
    ['T030: a number', '1'],
    ['T030: true', 'true'],
    ['T031: nothing', ' '],
    ['T031: half an object', '{'],
    ['T031: no value', '{"a":}'],
    ['T031: a word', 'undefined'],
    ['T031: a comment', `{/* */"sub":"a","exp":${nowSeconds}}`],
    ['T031: a trailing comma', `{"sub":"a","exp":${nowSeconds},}`],
    ['no subject', noSub],
    ['an empty subject', { ...freshClaims, sub: '' }],
    ['a subject that is a number', { ...freshClaims, sub: 1 }],
    ['a subject of 256 characters', { ...freshClaims, sub: 'a'.repeat(256) }],
    ['no expiry', noExp],
    ['T010: an expiry in quotes', { ...freshClaims, exp: '9999999999' }],
    ['T013: an expiry beyond all life', { ...freshClaims, exp: 1e18 }],
    ['T014: an expiry in milliseconds', { ...freshClaims, exp: nowSeconds * 1000 }],
    ['T015: the expiry 0', { ...freshClaims, exp: 0 }],
    ['T015: a negative expiry', { ...freshClaims, exp: -1 }],
    ['T015: an expiry that overflows', '{"sub":"a","exp":1e999}'],
    ['T015: a negative overflow', '{"sub":"a","exp":-1e999}'],
    ['T015: an expiry that is no number', '{"sub":"a","exp":NaN}'],
    ['an issue time in quotes', { ...freshClaims, iat: '1' }],
    ['an issue time in milliseconds', { ...freshClaims, iat: nowSeconds * 1000 }],
    ['a start time that is null', { ...freshClaims, nbf: null }],
    ['T029: an identity token', { ...freshClaims, token_use: 'id' }],
    ['T-order: an expiry before the issue time', { ...freshClaims, iat: freshClaims.exp + 1 }],
    ['T-order: an expiry at the issue time', { ...freshClaims, iat: freshClaims.exp }],
    ['T-order: an expiry before the start time', { ...freshClaims, nbf: freshClaims.exp + 1 }],
    ['T-order: an expiry at the start time', { ...freshClaims, nbf: freshClaims.exp }],
    ['T-types: an issuer that is a list', { ...freshClaims, iss: ['https://a.test'] }],
    ['T-types: an issuer that is null', { ...freshClaims, iss: null }],
    ['T-types: an empty issuer', { ...freshClaims, iss: '' }],
    ['T-types: an audience that is a number', { ...freshClaims, aud: 7 }],
    ['T-types: an audience that is an object', { ...freshClaims, aud: { 0: 'a' } }],
    ['T-types: an empty list of audiences', { ...freshClaims, aud: [] }],
    ['T-types: a list of audiences with a number', { ...freshClaims, aud: ['a', 7] }],
    ['T-types: a session id that is a list', { ...freshClaims, sid: ['session-1'] }],
    ['T-types: a token id that is a number', { ...freshClaims, jti: 7 }],
    ['T-types: an email that is a list', { ...freshClaims, email: ['ada@example.com'] }],
    ['T-types: a name that is an object', { ...freshClaims, name: {} }],
    ['T-types: a subject that is a list', { ...freshClaims, sub: ['user-ada'] }],
    ['T-types: a subject with half a surrogate pair', { ...freshClaims, sub: 'user-\ud800' }],
    ['T-types: a subject with a line feed', { ...freshClaims, sub: 'user-ada\nuser-eve' }],
    ['T-types: a subject with a null character', { ...freshClaims, sub: 'user-ada\u0000' }],
    ['T-types: a subject that is drawn backwards', { ...freshClaims, sub: '\u202euser-ada' }],
    ['T-types: a subject of blanks', { ...freshClaims, sub: ' \u00a0' }],
    ['T-types: a session id with a line break', { ...freshClaims, sid: 'session\r\n-1' }],
    ['T-types: a token id with a control character', { ...freshClaims, jti: 'a\u0085' }],
    ['T-types: an issuer with an isolate', { ...freshClaims, iss: 'https://a.test\u2066' }],
    ['T-types: an audience with a tab', { ...freshClaims, aud: ['a\t'] }],
    ['T-types: an expiry that is true', { ...freshClaims, exp: true }],
    ['T-types: an issue time that is a list', { ...freshClaims, iat: [nowSeconds] }],
    ['T-members: a subject that comes twice', twice('"sub":"user-eve"')],
    ['T-members: an expiry that comes twice', twice(`"exp":${nowSeconds + 900}`)],
    ['T-members: a name in another spelling that comes twice', twice('"\\u0073ub":"user-eve"')],
    ['T-members: an inner member that comes twice', twice('"org":{"id":1,"id":2}')],
  ])('%s', (_, claims) => {
    expect(decodeAccessToken(tokenWithPayload(claims))).toBeNull()
  })
})

describe('what issuers do write is a token', () => {
  test.each([
    ['fractions of a second (RFC 7519, 2)', { ...freshClaims, iat: nowSeconds + 0.25 }],
    [
      'one issue time for both ends of a life of one second',
      { ...freshClaims, iat: freshClaims.exp - 1 },
    ],
    ['blanks and line feeds, as the RFC itself has', JSON.stringify(freshClaims, null, '\r\n ')],
    ['several audiences', { ...freshClaims, aud: ['a', 'b'] }],
    ['no email and no name', { ...freshClaims, email: null, name: null }],
    ['colons in texts', { ...freshClaims, iss: 'https://a.test:8443', name: '":":"' }],
    ['the same member in two objects', { ...freshClaims, org: { sub: 1 }, team: [{ sub: 1 }] }],
  ])('%s', (_, claims) => {
    expect(decodeAccessToken(tokenWithPayload(claims))).not.toBeNull()
  })
})

describe('a header that we do not support gives nothing', () => {
  test.each([
    ['T004: another algorithm', { alg: 'HS256' }],
    ['no algorithm', { alg: 'none' }],
    ['an algorithm in another case', { alg: 'rs256' }],
    ['a list of algorithms', { alg: ['RS256'] }],
    ['a missing algorithm', { alg: undefined }],
    ['T050: an address of keys', { jku: 'http://evil.test/jwks' }],
    ['T050: an address of a certificate', { x5u: 'http://evil.test/cert' }],
    ['a key of its own', { jwk: { kty: 'RSA' } }],
    ['a certificate of its own', { x5c: ['AA'] }],
    ['an extension', { crit: ['exp'] }],
    ['an unencoded payload', { b64: false }],
    ['compression', { zip: 'DEF' }],
    ['encryption', { enc: 'A256GCM' }],
    ['a token inside the token', { cty: 'JWT' }],
    ['T048: a key id that is empty', { kid: '' }],
    ['T048: a key id that is a number', { kid: 1 }],
    ['T048: a key id that is a list', { kid: ['key-1'] }],
    ['T048: a key id with a line feed', { kid: 'key-1\n' }],
    ['T029: another type', { typ: 'dpop+jwt' }],
    ['a type that is a list', { typ: ['JWT'] }],
  ])('%s', (_, fields) => {
    expect(decodeAccessToken(unsignedToken({}, fields))).toBeNull()
  })

  test('one that we support is remembered for itself alone', () => {
    expect(decodeAccessToken(unsignedToken({}, {}))).not.toBeNull()
    expect(decodeAccessToken(unsignedToken({}, { alg: 'none' }))).toBeNull()
    expect(decodeAccessToken(unsignedToken({}, {}))).not.toBeNull()
  })

  test.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', undefined])(
    'the type %s is ours',
    (typ) => {
      expect(decodeAccessToken(unsignedToken({}, { typ }))).not.toBeNull()
    },
  )
})

describe('expensive and poisonous input', () => {
  test('is refused by its length before anything is decoded', () => {
    const room = maxAccessTokenLength - unsignedToken({ pad: '' }).length
    const longest = unsignedToken({ pad: 'x'.repeat(Math.floor((room * 3) / 4) - 2) })
    expect(longest.length).toBeLessThanOrEqual(maxAccessTokenLength)
    expect(decodeAccessToken(longest)).not.toBeNull()
    expect(decodeAccessToken(`${longest}${'A'.repeat(40)}`)).toBeNull()
  })

  test('T041: 100,000 nested lists are refused by length, and a short version by depth', () => {
    const huge = tokenWithPayload(`{"sub":"a","exp":1,"x":${'['.repeat(100_000)}`)
    expect(decodeAccessToken(huge)).toBeNull()
    const nested = (levels: number) =>
      tokenWithPayload(`{"sub":"a","exp":9,"x":${'['.repeat(levels)}${']'.repeat(levels)}}`)
    expect(decodeAccessToken(nested(31))).not.toBeNull()
    expect(decodeAccessToken(nested(32))).toBeNull()
    expect(decodeAccessToken(nested(1_500))).toBeNull()
  })

  test.each([
    ['opening brackets', '['.repeat(200)],
    ['opening braces', '{'.repeat(200)],
    ['brackets behind an escaped quote', `"${'['.repeat(200)}`],
    ['brackets behind a backslash', `\\${'['.repeat(200)}`],
    ['both, and quotes', '\\"[{'.repeat(50)],
    ['a lone surrogate and brackets', `\ud800${'['.repeat(200)}`],
  ])('a name of %s is text, not depth', (_, name) => {
    expect(decodeAccessToken(unsignedToken({ name }))).toMatchObject({ name })
    expect(decodeAccessToken(unsignedToken({ title: name, [name]: name }))).toMatchObject({
      title: name,
    })
  })

  test('closing brackets in a text do not make room for real ones', () => {
    const nested = '['.repeat(40) + ']'.repeat(40)
    const hidden = `{"sub":"a","exp":9,"pad":"${']'.repeat(60)}","x":${nested}}`
    expect(decodeAccessToken(tokenWithPayload(hidden))).toBeNull()
  })

  test('T043: names of the prototype chain are dropped', () => {
    const text = `{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}},"sub":"a","exp":9}`
    const claims = decodeAccessToken(tokenWithPayload(text))
    expect(claims).toEqual({ sub: 'a', exp: 9 })
    expect(claims?.admin).toBeUndefined()
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
