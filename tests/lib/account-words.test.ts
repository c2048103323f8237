import { createTranslator } from 'use-intl/core'
import { expect, test, vi } from 'vitest'
import { accountNotice } from '@/lib/account-notice'
import { signInProblem } from '@/lib/sign-in/sign-in-problem'
import { en } from '@/lib/texts/en'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const t = createTranslator({ locale: 'en-US', messages: en.account })

test.each([
  ['identity_linked', 'google', 'Google is linked. You can now sign in with it.'],
  ['identity_unlinked', 'linkedin', 'LinkedIn is no longer linked.'],
  ['identity_unlinked', 'oidc', 'Single sign-on is no longer linked.'],
  ['identity_linked', '<b>', 'The account is linked. You can now sign in with it.'],
  ['password_added', undefined, 'Your password is saved. You can now sign in with it.'],
  ['constructor', 'google', null],
  [['identity_linked'], 'google', null],
])('notice %j of %j says %j', (notice, provider, text) => {
  expect(accountNotice(notice, provider, t)).toBe(text)
})

test.each([
  ['SOCIAL_DENIED', /^You didn’t allow it there/],
  ['STATE_MISMATCH', /^This sign-in was started in another browser/],
  ['ACCOUNT_LOCKED', /^This account is locked/],
])('problem %s is said in words', async (code, text) => {
  expect(await signInProblem(code)).toMatch(text)
})

test.each(['toString', 'Call 555-0100', '__proto__'])(
  '%j is told without its own words',
  async (code) => {
    expect(await signInProblem(code)).toMatch(/^That didn’t work\./)
  },
)

test.each(['', ['SOCIAL_DENIED'], undefined])('%j is no problem', async (code) => {
  expect(await signInProblem(code)).toBeNull()
})
