import { describe, expect, test } from 'vitest'
import { parseCookieHeader } from '@/lib/sendora/core/cookies/cookie-header'
import type { Cookie } from '@/lib/sendora/core/cookies/cookies'
import { cookieNames, isSessionCookie, readTokens } from '@/lib/sendora/core/cookies/cookies'
import { clearedCookies, sessionCookies } from '@/lib/sendora/core/cookies/session-cookies'
import { maxAccessTokenLength } from '@/lib/sendora/core/tokens/access-token'

const https = { isSecure: true, maxAgeSeconds: 2_592_000, prefix: '', domain: null }
const http = { ...https, isSecure: false }
const tokens = { accessToken: 'aa.bb.cc', refreshToken: 'rt_1' }
const shared = { maxAge: 2_592_000, httpOnly: true, sameSite: 'lax', path: '/' }

function read(header: string, isSecure = true) {
  return readTokens(parseCookieHeader(header), cookieNames(isSecure))
}

function headerOf(cookies: Cookie[]): string {
  return cookies
    .filter(({ maxAge }) => maxAge !== 0)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
}

function longToken(length: number, letter = 'a'): string {
  const counted = Array.from({ length: 2_000 }, (_, index) => `${letter}${index}`)
  return counted.join('').slice(0, length)
}

describe('cookies of a session', () => {
  test('C001: over https they carry the prefix and Secure, and have no domain', () => {
    expect(sessionCookies(tokens, 'csrf-1', https, [])).toEqual([
      { ...shared, name: '__Host-sendora_at', value: 'aa.bb.cc', secure: true },
      { ...shared, name: '__Host-sendora_rt', value: 'rt_1', secure: true },
      { ...shared, name: '__Host-sendora_csrf', value: 'csrf-1', secure: true, httpOnly: false },
    ])
  })

  test('C002: over http they have names of their own', () => {
    expect(sessionCookies(tokens, 'csrf-1', http, [])).toEqual([
      { ...shared, name: 'sendora_at', value: 'aa.bb.cc', secure: false },
      { ...shared, name: 'sendora_rt', value: 'rt_1', secure: false },
      { ...shared, name: 'sendora_csrf', value: 'csrf-1', secure: false, httpOnly: false },
    ])
    expect(read('sendora_at=aa.bb.cc; sendora_rt=rt_1')).toEqual({
      accessToken: null,
      refreshToken: null,
      csrf: null,
    })
  })

  test('C017: storing deletes what would contradict it, legacy names included', () => {
    const present = ['__Host-sendora_at.0', 'sendora_at', '__Host-sendora_rt', 'theme']
    const deleted = sessionCookies(tokens, 'c', https, present).filter(({ maxAge }) => maxAge === 0)
    expect(deleted.map(({ name }) => name)).toEqual(['__Host-sendora_at.0', 'sendora_at'])
    expect(deleted.every(({ value, secure, path }) => value === '' && secure && path === '/')).toBe(
      true,
    )
  })

  test('C016: clearing deletes each name once, with the attributes it was set with', () => {
    const present = ['__Host-sendora_at', '__Host-sendora_at.0', 'sendora_rt', 'theme']
    expect(clearedCookies(https, present).map(({ name }) => name)).toEqual([
      '__Host-sendora_at',
      '__Host-sendora_rt',
      '__Host-sendora_csrf',
      '__Host-sendora_at.0',
      'sendora_rt',
    ])
    expect(clearedCookies(https, []).every((cookie) => cookie.maxAge === 0 && cookie.secure)).toBe(
      true,
    )
  })

  test('over http, a prefixed cookie is deleted with Secure all the same', () => {
    const names = new Map(
      clearedCookies(http, ['__Host-sendora_at']).map(({ name, secure }) => [name, secure]),
    )
    expect(names.get('__Host-sendora_at')).toBe(true)
    expect(names.get('sendora_at')).toBe(false)
  })
})

describe('a token that does not fit one cookie', () => {
  test('is written in parts that a browser accepts, and read back whole', () => {
    const accessToken = longToken(maxAccessTokenLength)
    const cookies = sessionCookies({ ...tokens, accessToken }, 'c', https, [])
    expect(cookies.map(({ name }) => name)).toEqual([
      '__Host-sendora_at.0',
      '__Host-sendora_at.1',
      '__Host-sendora_rt',
      '__Host-sendora_csrf',
    ])
    for (const { name, value } of cookies) expect(name.length + value.length).toBeLessThan(4_096)
    expect(read(headerOf(cookies)).accessToken).toBe(accessToken)
  })

  test.each([3_799, 3_800, 3_801, 3_820, 5_000])(
    'of %i characters survives the round trip',
    (length) => {
      const accessToken = longToken(length)
      const cookies = sessionCookies({ ...tokens, accessToken }, 'c', https, [])
      expect(read(headerOf(cookies))).toEqual({ ...tokens, accessToken, csrf: 'c' })
    },
  )

  test('the whole set stays below the budget of a Cookie header', () => {
    const accessToken = longToken(maxAccessTokenLength)
    const largest = { accessToken, refreshToken: 'r'.repeat(2_000) }
    const header = headerOf(sessionCookies(largest, 'c'.repeat(43), https, []))
    expect(header.length).toBeLessThanOrEqual(8_192)
  })

  const parts = sessionCookies({ ...tokens, accessToken: longToken(5_000) }, 'c', https, [])
  const others = sessionCookies({ ...tokens, accessToken: longToken(5_000, 'b') }, 'c', https, [])
  const [first = '', second = ''] = parts.map(({ value }) => value)
  const otherSecond = others[1]?.value ?? ''

  test.each([
    ['its first part alone', `__Host-sendora_at.0=${first}`],
    ['its second part alone', `__Host-sendora_at.1=${second}`],
    ['its parts in the wrong order', `__Host-sendora_at.0=${second}; __Host-sendora_at.1=${first}`],
    [
      'a part too many',
      `__Host-sendora_at.0=${first}; __Host-sendora_at.1=${second}; __Host-sendora_at.2=x`,
    ],
    ['a part of another token', `__Host-sendora_at.0=${first}; __Host-sendora_at.1=${otherSecond}`],
    [
      'a part twice',
      `__Host-sendora_at.0=${first}; __Host-sendora_at.1=${second}; __Host-sendora_at.1=${second}`,
    ],
    [
      'a whole token beside it',
      `__Host-sendora_at=aa.bb.cc; __Host-sendora_at.0=${first}; __Host-sendora_at.1=${second}`,
    ],
    [
      'a part whose number is far away',
      `__Host-sendora_at.0=${first}; __Host-sendora_at.99=${second}`,
    ],
  ])('C010: with %s there is none', (_, header) => {
    expect(read(header).accessToken).toBeNull()
  })

  test.each(['02', '2.0', ' 2', '\u00a02', '0x2', '2e0', '+2'])(
    'C010: with its number of parts written as %j there is none',
    (count) => {
      const spelled = [first, second].map((part) => part.replace('2!', `${count}!`))
      const header = spelled.map((part, index) => `__Host-sendora_at.${index}=${part}`).join('; ')
      expect(read(header).accessToken).toBeNull()
    },
  )

  test('deleted parts that linger as empty values do not hide the whole token', () => {
    const header = '__Host-sendora_at=aa.bb.cc; __Host-sendora_at.0=; __Host-sendora_at.1='
    expect(read(header).accessToken).toBe('aa.bb.cc')
  })

  test('a deleted whole token that lingers does not hide the parts', () => {
    const header = `__Host-sendora_at=; ${headerOf(parts)}`
    expect(read(header).accessToken).toBe(longToken(5_000))
  })
})

describe('C007: tokens that could not be read back are refused before anything is written', () => {
  test.each([
    [
      'an access token that decoding would refuse',
      { accessToken: longToken(maxAccessTokenLength + 1) },
    ],
    ['a refresh token of 2,001 characters', { refreshToken: 'r'.repeat(2_001) }],
    ['a refresh token that grows when it is written', { refreshToken: '/'.repeat(1_000) }],
  ])('%s', (_, large) => {
    expect(() => sessionCookies({ ...tokens, ...large }, 'c', https, [])).toThrow(
      expect.objectContaining({ code: 'cookie_too_large' }),
    )
  })

  test('the error tells sizes and no token', () => {
    const accessToken = longToken(maxAccessTokenLength + 1, 'q')
    expect(() => sessionCookies({ ...tokens, accessToken }, 'c', https, [])).toThrow(
      /^[^q]*6001[^q]*$/,
    )
  })
})

describe('reading cookies', () => {
  test.each([
    ['C003: the same name twice', '__Host-sendora_at=a.b.c; __Host-sendora_at=d.e.f'],
    ['C003: the same value twice', '__Host-sendora_at=a.b.c; __Host-sendora_at=a.b.c'],
    ['C004: a name without the prefix', 'sendora_at=a.b.c'],
    ['C006: a cookie without a name', '=__Host-sendora_at=a.b.c'],
    ['C006: a name without a value', '__Host-sendora_at'],
    ['C006: what Next makes of a name without a value', '__Host-sendora_at=true'],
    [
      'C003: a value beside one that cannot be decoded',
      '__Host-sendora_at=a.b.c; __Host-sendora_at=%zz',
    ],
    ['C003: a value beside a name without one', '__Host-sendora_at=a.b.c; __Host-sendora_at'],
    ['C023: a name after a no-break space', '\u00a0__Host-sendora_at=a.b.c'],
    ['C023: a name before a blank', '__Host-sendora_at =a.b.c'],
    ['C023: a name in escapes', '%5F_Host-sendora_at=a.b.c'],
    ['an empty value', '__Host-sendora_at='],
    ['a broken escape', '__Host-sendora_at=a.b.%zz'],
    ['another case', '__host-sendora_at=a.b.c'],
  ])('%s is no token', (_, header) => {
    expect(read(header).accessToken).toBeNull()
  })

  test('C012: names of the prototype chain have no effect', () => {
    expect(read('__proto__=1; constructor=2; hasOwnProperty=3; __Host-sendora_rt=rt_1')).toEqual({
      accessToken: null,
      refreshToken: 'rt_1',
      csrf: null,
    })
  })
})

test.each([
  ['sendora_at', true],
  ['__Host-sendora_at.1', true],
  ['__Host-sendora_rt', true],
  ['sendora_csrf', true],
  ['sendora_mfa', false],
  ['sendora_at.x', false],
  ['__Secure-sendora_at', true],
  ['shop_sendora_at', false],
  ['theme', false],
])('%s is a session cookie: %s', (name, isOurs) => {
  expect(isSessionCookie(name)).toBe(isOurs)
})
