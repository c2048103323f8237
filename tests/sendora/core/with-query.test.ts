import { expect, test } from 'vitest'
import { withQuery } from '@/lib/sendora/core/paths/return-to'

test.each([
  ['/account', '/account?error=x'],
  ['/account?error=old&tab=2', '/account?tab=2&error=x'],
  ['/account#ways-in', '/account?error=x#ways-in'],
  ['/account?q=a%20b+c&error=1&error&errors=2', '/account?q=a%20b+c&errors=2&error=x'],
  ['/account?error=1', '/account?error=x'],
])('%s becomes %s', (path, expected) => {
  expect(withQuery(path, { error: 'x' })).toBe(expected)
})

test('what is put in stays one value', () => {
  expect(withQuery('/a', { error: 'b&c=d#e' })).toBe('/a?error=b%26c%3Dd%23e')
})
