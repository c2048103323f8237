import { expect, test } from 'vitest'
import { refusalSentence } from '@/lib/sendora/core/refusals/describe-error'

const unknown = 'That didn’t work. Try again, or contact support if this continues.'

test.each<[code: string, retryAfterSeconds: number | null, sentence: string]>([
  ['INVALID_CREDENTIALS', null, 'That email and password don’t match. Check both and try again.'],
  ['UNAUTHORIZED', null, 'That email and password don’t match. Check both and try again.'],
  ['ACCOUNT_LOCKED', null, 'This account is locked. Contact support to unlock it.'],
  ['ACCOUNT_LOCKED', 873, 'Too many wrong passwords. Try again in 15 minutes.'],
  ['RATE_LIMITED', null, 'Too many attempts. Try again in a minute.'],
  ['RATE_LIMIT_EXCEEDED', 1, 'Too many attempts. Try again in 1 second.'],
  ['RATE_LIMIT', 0.2, 'Too many attempts. Try again in 1 second.'],
  ['QUOTA_EXCEEDED', 89, 'Too many attempts. Try again in 89 seconds.'],
  ['QUOTA_EXCEEDED', 89.7, 'Too many attempts. Try again in 2 minutes.'],
  ['RATE_LIMITED', 90, 'Too many attempts. Try again in 2 minutes.'],
  ['RATE_LIMITED', 3_600, 'Too many attempts. Try again in 60 minutes.'],
  [
    'MAGIC_LINK_INVALID',
    null,
    'This link has already been used or has expired. Request a new one.',
  ],
  ['MFA_CODE_INVALID', null, 'That code isn’t right. Check it and try again.'],
  [
    'PASSWORD_RESET_INVALID',
    null,
    'This link has already been used or has expired. Request a new one.',
  ],
  [
    'EMAIL_VERIFY_INVALID',
    null,
    'This link has already been used or has expired. Request a new one.',
  ],
  ['CONFLICT', null, 'This email can’t be used for a new account. If it’s yours, sign in instead.'],
  ['RESEND_TOO_SOON', 7, 'We just sent you an email. You can request another one in 7 seconds.'],
  ['CODE_EXPIRED', null, 'This code has expired. Request a new one.'],
  ['CODE_SPENT', null, 'That code isn’t right either, and you’re out of tries. Request a new one.'],
  ['CODE_MISSING', null, 'This browser isn’t waiting for a code. Request one first.'],
  ['CHALLENGE_MISSING', null, 'This sign-in took too long. Start again with your password.'],
  [
    'PASSKEY_CANCELLED',
    null,
    'The passkey wasn’t used, and nothing has changed. You can try again.',
  ],
  ['PASSKEY_UNSUPPORTED', null, 'This browser or device can’t use a passkey here.'],
  ['PASSKEY_EXISTS', null, 'This device already has a passkey for this account.'],
  ['PASSKEY_STALE', null, 'That took too long. Try again.'],
  [
    'PASSKEY_INVALID',
    null,
    'That passkey wasn’t accepted. Try again or use another sign-in method.',
  ],
  ['CURRENT_DEVICE', null, 'This is the device you’re using. Sign out to end its session.'],
  [
    'CURRENT_DEVICE_UNKNOWN',
    null,
    'We can’t tell which device this is. Sign the others out one by one.',
  ],
  ['CROSS_ORIGIN', null, 'This form was sent from another site. Reload the page and try again.'],
  [
    'SERVICE_UNAVAILABLE',
    5,
    'We can’t reach the sign-in service. Nothing is lost; try again in 5 seconds.',
  ],
  [
    'SERVICE_UNAVAILABLE',
    null,
    'We can’t reach the sign-in service. Nothing is lost; try again in a moment.',
  ],
  [
    'STATE_MISMATCH',
    null,
    'This sign-in was started in another browser, or took too long. Start again here.',
  ],
  ['SOCIAL_LOGIN_INVALID', null, 'The provider didn’t confirm this sign-in. Start again.'],
  ['SINGLE_SIGN_ON_INVALID', null, 'The provider didn’t confirm this sign-in. Start again.'],
  [
    'LAST_CREDENTIAL',
    null,
    'This is your only sign-in method. Add a password or link another account first.',
  ],
  ['NOT_ANONYMOUS', null, 'This is already a full account. Reload the page.'],
  ['VALIDATION_ERROR', null, 'Something in the form isn’t right. Check it and try again.'],
  ['HTTP_418', null, unknown],
  ['<script>', null, unknown],
  ['__proto__', null, unknown],
])('%s with a wait of %s says: %s', (code, retryAfterSeconds, sentence) => {
  expect(refusalSentence(code, retryAfterSeconds)).toBe(sentence)
})
