import { expect, test } from 'vitest'
import { csrfToken, isSameText } from '@/lib/sendora/core/cookies/csrf-token'
import { unsignedToken } from '../../support/access-token'

const ofAda = unsignedToken({ sub: 'user-ada' })
const ofGrace = unsignedToken({ sub: 'user-grace' })

test('the CSRF value belongs to one refresh token of one user and gives neither away', async () => {
  const value = await csrfToken({ accessToken: ofAda, refreshToken: 'rt_1' })
  expect(value).toMatch(/^[\w-]{43}$/)
  expect(value).not.toBe(await csrfToken({ accessToken: ofAda, refreshToken: 'rt_2' }))
  expect(value).not.toBe(await csrfToken({ accessToken: ofGrace, refreshToken: 'rt_1' }))
})

test('a renewed access token of the same user changes nothing', async () => {
  const renewed = unsignedToken({ sub: 'user-ada', jti: 'another' })
  expect(await csrfToken({ accessToken: renewed, refreshToken: 'rt_1' })).toBe(
    await csrfToken({ accessToken: ofAda, refreshToken: 'rt_1' }),
  )
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
