import { describe, expect, test } from 'vitest'
import {
  parseCookieHeader,
  withoutRepeatedSession,
  withSessionCookies,
} from '@/lib/sendora/core/cookies/cookie-header'
import { sessionCookies } from '@/lib/sendora/core/cookies/session-cookies'

describe('parsing', () => {
  test.each<[header: string | null, cookies: [string, string[]][]]>([
    [null, []],
    ['', []],
    ['a=1', [['a', ['1']]]],
    [
      'a=1; b=2',
      [
        ['a', ['1']],
        ['b', ['2']],
      ],
    ],
    [
      'a=1;b=2',
      [
        ['a', ['1']],
        ['b', ['2']],
      ],
    ],
    ['a=1; a=2', [['a', ['1', '2']]]],
    ['a=1=2', [['a', ['1=2']]]],
    ['a=%41', [['a', ['A']]]],
    ['a=%zz; b=2', [['b', ['2']]]],
    ['a=%zz; a=2', [['a', ['', '2']]]],
    ['a=1; a=%zz; a=%zz', [['a', ['', '1']]]],
    [
      'a; =1; b=2',
      [
        ['a', ['true']],
        ['', ['1']],
        ['b', ['2']],
      ],
    ],
    [
      'a =1; b= 2 ',
      [
        ['a ', ['1']],
        ['b', [' 2 ']],
      ],
    ],
    [
      'a=1;   b=2',
      [
        ['a', ['1']],
        ['b', ['2']],
      ],
    ],
    ['\u00a0a=1', [['\u00a0a', ['1']]]],
    [
      '\ta=1;\tb=2',
      [
        ['\ta', ['1']],
        ['\tb', ['2']],
      ],
    ],
    ['a\u00a0=1', [['a\u00a0', ['1']]]],
    ['a=\u00a01\ufeff', [['a', ['\u00a01\ufeff']]]],
    ['%61=1', [['%61', ['1']]]],
    ['a="1"', [['a', ['"1"']]]],
    ['a=', [['a', ['']]]],
    [';;; ;', []],
  ])('%j', (header, cookies) => {
    expect([...parseCookieHeader(header)]).toEqual(cookies)
  })
})

/** What `trim()`, `\\s` or a lenient server may take for a blank. */
const blanks = [
  ...['\t', '\v', '\f', '\u001c', '\u001f', '\u0085', '\u00a0', '\u00ad', '\u1680', '\u2003'],
  ...['\u2028', '\u202f', '\u205f', '\u3000', '\ufeff', '\u200b'],
]

describe('__Host- is judged by the first byte of a name', () => {
  test.each(blanks)('so that %j before or after it makes another cookie', (blank) => {
    const [access, refresh] = ['__Host-sendora_at', '__Host-sendora_rt']
    for (const name of [`${blank}${access}`, `${access}${blank}`, `${blank}${access}${blank}`]) {
      for (const header of [`${name}=x`, `a=1; ${name}=x`, `a=1;${name}=x; b`, name]) {
        const cookies = parseCookieHeader(header)
        expect(cookies.has(access)).toBe(false)
        expect(withSessionCookies(`${refresh}=y; ${header}; ${refresh}=y`, [])).toContain(name)
      }
    }
  })
})

test('a header of a megabyte is read in one pass', () => {
  const length = 1_000_000
  for (const part of [';', '; ', ' ', '\t', ';\t', '=', 'a=1; ', 'a;', 'a=%zz;', '\u00a0']) {
    const header = part.repeat(length / part.length)
    parseCookieHeader(header)
    withSessionCookies(header, [])
    withoutRepeatedSession(header, parseCookieHeader(header))
  }
})

describe('the Cookie header that the rest of a request sees', () => {
  const settings = { isSecure: true, maxAgeSeconds: 100, prefix: '', domain: null }
  const tokens = { accessToken: 'a.b.c', refreshToken: 'rt_2' }

  test('has the new session cookies and everything that is not ours', () => {
    const header = '__Host-sendora_at.0=x; __Host-sendora_rt=rt_1; theme=dark; sendora_at=planted'
    const written = sessionCookies(tokens, 'csrf-2', settings, ['__Host-sendora_at.0'])
    expect(withSessionCookies(header, written)).toBe(
      'theme=dark; __Host-sendora_at=a.b.c; __Host-sendora_rt=rt_2; __Host-sendora_csrf=csrf-2',
    )
  })

  test('has none of ours when nothing was written, also none without a value', () => {
    const header = 'a=1; __Host-sendora_at=x; __Host-sendora_rt; __Host-sendora_csrf=y; b'
    expect(withSessionCookies(header, [])).toBe('a=1; b')
  })

  test.each([
    ['__Host-sendora_at=1; \t__Host-sendora_at=2', '\t__Host-sendora_at', '2'],
    ['__Host-sendora_at\t; __Host-sendora_at=1', '__Host-sendora_at\t', 'true'],
    ['__Host-sendora_at=1; a=2\t; __Host-sendora_at=1', 'a', '2\t'],
  ])('of %j keeps the blanks at its ends', (header, name, value) => {
    const headers = new Headers({ cookie: withSessionCookies(header, []) })
    expect([...parseCookieHeader(headers.get('cookie'))]).toEqual([[name, [value]]])
  })

  test('may start from nothing', () => {
    expect(withSessionCookies(null, [])).toBe('')
  })
})

describe('of a repeated session name', () => {
  const [at, rt] = ['__Host-sendora_at', '__Host-sendora_rt']

  test.each([
    ['nothing is left, and all of the others', `${at}=1; ${rt}=2; a=3; ${at}=4`, `${rt}=2; a=3`],
    ['no chunk is left', `${at}.0=1; ${at}.1=2; ${at}.0=1; ${rt}=2`, `${rt}=2`],
    ['no whole token is left', `${at}.0=1; ${at}=2; ${at}.0=1; ${rt}=2`, `${rt}=2`],
    ['the one with the prefix stays', `sendora_at=1; ${at}=2; sendora_at=3`, `${at}=2`],
    ['a value that cannot be decoded counts', `${at}=1; ${at}=%zz`, ''],
    ['other names may be repeated', `a=1; ${at}=2; a=3`, `a=1; ${at}=2; a=3`],
    [
      'what a removal brings to the start keeps its name',
      `${at}=1; \t${at}=2; ${at}=3`,
      `;\t${at}=2`,
    ],
  ])('%s', (_, header, left) => {
    expect(withoutRepeatedSession(header, parseCookieHeader(header))).toBe(left)
  })
})
