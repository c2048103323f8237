import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturnTo, signInUrl, singleValue } from '@/lib/sendora/core/paths/return-to'
import { allowedRows, refusedRows } from './return-to.rows'

describe('an address to come back to', () => {
  test.each(allowedRows)('%s: %s is kept as %s', (_, input, result) => {
    expect(safeReturnTo(input)).toBe(result)
  })

  test.each(refusedRows)('%s: %j leads to the default', (_, input) => {
    expect(safeReturnTo(input)).toBe('/dashboard')
    expect(safeReturnTo(input, '/home')).toBe('/home')
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ...['/', '//', '\\', '.', '..', ';', '?', '#', '&', '=', '@', ':', '%', '%2f', '%5c', '%25'],
    ...['%2e', '%00', '%0d%0a', '%6c', 'login', 'LOGIN', 'api', '_next', 'from', 'from=', 'auth'],
    ...['.rsc', '.segments', 'https:', 'javascript:', 'evil.test', '\t', '\n', '\u202e', '\uff0f'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
)
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const hostilePath = hostile.map((text) => `/${text}`)
const anyInput = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), hostile, hostilePath)

const denied =
  /^\/+(login|logout|sign-?in|sign-?out|signup|auth|magic-link|mfa|forgot-password|reset-password|verify-email|sso|api|_next)(\/|$)/i

describe('whatever comes in', () => {
  const runs = { numRuns: 1_000 }

  test('it never throws, and the result is an address of the own origin', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = safeReturnTo(input)
        expect(result).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
        expect(new URL(result, 'https://app.example/login').origin).toBe('https://app.example')
      }),
      runs,
    )
  })

  test('the result of a result is the same', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const once = safeReturnTo(input)
        expect(safeReturnTo(once)).toBe(once)
      }),
      runs,
    )
  })

  test('the result never leads to a denied page, also after decoding', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { pathname } = new URL(safeReturnTo(input), 'https://app.example')
        expect(pathname).not.toMatch(denied)
        expect(decodeURIComponent(pathname)).not.toMatch(denied)
      }),
      runs,
    )
  })
})

test('R095: a repeated or absent parameter has no single value', () => {
  expect(singleValue(['//evil.test', '/dashboard/settings'])).toBeNull()
  expect(singleValue([])).toBeNull()
  expect(singleValue([new Blob()])).toBeNull()
  expect(singleValue(['/a'])).toBe('/a')
})

test.each([
  [null, undefined, '/login'],
  ['/people?page=2&q=a b', undefined, '/login?from=%2Fpeople%3Fpage%3D2%26q%3Da+b'],
  [null, 'signed_out', '/login?reason=signed_out'],
  ['/people', 'expired', '/login?from=%2Fpeople&reason=expired'],
])('the sign-in address for %s and the reason %s is %s', (returnTo, reason, address) => {
  expect(signInUrl('/login', returnTo, reason)).toBe(address)
})
