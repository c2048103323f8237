import { expect, test } from 'vitest'
import { accountNotice } from '@/lib/account-notice'
import { signInProblem } from '@/lib/sign-in-problem'

test.each([
  ['identity_linked', 'google', 'Google is linked. You can sign in with it from now on.'],
  ['identity_unlinked', 'linkedin', 'LinkedIn is not linked any more.'],
  ['identity_unlinked', 'oidc', 'Single sign-on is not linked any more.'],
  ['identity_linked', '<b>', 'It is linked. You can sign in with it from now on.'],
  ['password_added', undefined, 'Your password is saved. You can sign in with it from now on.'],
  ['constructor', 'google', null],
  [['identity_linked'], 'google', null],
])('notice %j of %j says %j', (notice, provider, text) => {
  expect(accountNotice(notice, provider)).toBe(text)
})

test.each([
  ['SOCIAL_DENIED', /^You didn’t allow it there/],
  ['STATE_MISMATCH', /^This sign-in was started in another browser/],
  ['ACCOUNT_LOCKED', /^This account is locked/],
])('problem %s is said in words', (code, text) => {
  expect(signInProblem(code)).toMatch(text)
})

test.each(['toString', 'Call 555-0100', '__proto__'])(
  '%j is told without its own words',
  (code) => {
    expect(signInProblem(code)).toMatch(/^That didn’t work\./)
  },
)

test.each(['', ['SOCIAL_DENIED'], undefined])('%j is no problem', (code) => {
  expect(signInProblem(code)).toBeNull()
})
