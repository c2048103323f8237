import { expect, test } from 'vitest'
import { csrfToken, isSameText } from '@/lib/sendora/core/csrf-token'

test('the CSRF value belongs to one refresh token and does not give it away', async () => {
  expect(await csrfToken('rt_1')).toBe('brPrZW5q_1yLlJiAtE2QKRdkT-v0Ox0uE6CcmDesSEM')
  expect(await csrfToken('rt_2')).not.toBe(await csrfToken('rt_1'))
})

test.each([
  ['', '', true],
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['', 'a', false],
])('%j and %j are the same: %s', (left, right, same) => {
  expect(isSameText(left, right)).toBe(same)
})
