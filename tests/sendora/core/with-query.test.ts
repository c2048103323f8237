import { expect, test } from 'vitest'
import { withQuery } from '@/lib/sendora/core/paths/return-to'

test.each([
  ['/account', '/account?error=x'],
  ['/account?error=old&tab=2', '/account?error=x&tab=2'],
  ['/account#ways-in', '/account?error=x#ways-in'],
])('%s becomes %s', (path, expected) => {
  expect(withQuery(path, { error: 'x' })).toBe(expected)
})

test('what is put in stays one value', () => {
  expect(withQuery('/a', { error: 'b&c=d#e' })).toBe('/a?error=b%26c%3Dd%23e')
})
