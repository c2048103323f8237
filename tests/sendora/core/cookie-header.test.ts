import { describe, expect, test } from 'vitest'
import { parseCookieHeader, withSessionCookies } from '@/lib/sendora/core/cookie-header'
import { sessionCookies } from '@/lib/sendora/core/cookies'

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
    ['a; =1; b=2', [['b', ['2']]]],
    ['a="1"', [['a', ['"1"']]]],
    ['a=', [['a', ['']]]],
    [';;; ;', []],
  ])('%j', (header, cookies) => {
    expect([...parseCookieHeader(header)]).toEqual(cookies)
  })
})

describe('the Cookie header that the rest of a request sees', () => {
  const settings = { isSecure: true, maxAgeSeconds: 100 }
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

  test('may start from nothing', () => {
    expect(withSessionCookies(null, [])).toBe('')
  })
})
