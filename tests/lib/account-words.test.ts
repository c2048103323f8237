import { expect, test } from 'vitest'
import { accountNotice } from '@/lib/account-notice'
import { signInProblem } from '@/lib/sign-in/sign-in-problem'

test.each([
  ['identity_linked', 'google', 'Google is linked. You can now sign in with it.'],
  ['identity_unlinked', 'linkedin', 'LinkedIn is no longer linked.'],
  ['identity_unlinked', 'oidc', 'Single sign-on is no longer linked.'],
  ['identity_linked', '<b>', 'It is linked. You can now sign in with it.'],
  ['password_added', undefined, 'Your password is saved. You can now sign in with it.'],
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
