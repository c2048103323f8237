import { expect, test } from 'vitest'
import { refusalSentence } from '@/lib/sendora/core/errors/describe-error'

const unknown = 'That did not work. Try again, or contact support if it stays this way.'

test.each<[code: string, retryAfterSeconds: number | null, sentence: string]>([
  ['INVALID_CREDENTIALS', null, 'That email and password do not match. Check both and try again.'],
  ['UNAUTHORIZED', null, 'That email and password do not match. Check both and try again.'],
  ['ACCOUNT_LOCKED', null, 'This account is locked. Contact support to unlock it.'],
  ['ACCOUNT_LOCKED', 873, 'Too many wrong passwords. Try again in 15 minutes.'],
  ['RATE_LIMITED', null, 'Too many attempts. Try again in a minute.'],
  ['RATE_LIMIT_EXCEEDED', 1, 'Too many attempts. Try again in 1 second.'],
  ['RATE_LIMIT', 0.2, 'Too many attempts. Try again in 1 second.'],
  ['QUOTA_EXCEEDED', 89, 'Too many attempts. Try again in 89 seconds.'],
  ['QUOTA_EXCEEDED', 89.7, 'Too many attempts. Try again in 2 minutes.'],
  ['RATE_LIMITED', 90, 'Too many attempts. Try again in 2 minutes.'],
  ['RATE_LIMITED', 3_600, 'Too many attempts. Try again in 60 minutes.'],
  ['MAGIC_LINK_INVALID', null, 'This link was used already or has expired. Ask for a new one.'],
  ['MFA_CODE_INVALID', null, 'That code is not right. Check it and try again.'],
  ['PASSWORD_RESET_INVALID', null, 'This link was used already or has expired. Ask for a new one.'],
  ['EMAIL_VERIFY_INVALID', null, 'This link was used already or has expired. Ask for a new one.'],
  [
    'CONFLICT',
    null,
    'This email cannot be used for a new account. If it is yours, sign in instead.',
  ],
  ['RESEND_TOO_SOON', 7, 'A mail was sent a moment ago. You can ask for another in 7 seconds.'],
  ['CODE_EXPIRED', null, 'This code has expired. Ask for a new one.'],
  ['CODE_SPENT', null, 'That code is not right either. Ask for a new one.'],
  ['CODE_MISSING', null, 'This browser is not waiting for a code. Ask for one first.'],
  ['CHALLENGE_MISSING', null, 'This sign-in took too long. Start again with your password.'],
  [
    'PASSKEY_CANCELLED',
    null,
    'The passkey was not used, and nothing has changed. You can try again.',
  ],
  ['PASSKEY_UNSUPPORTED', null, 'This browser or device cannot use a passkey here.'],
  ['PASSKEY_EXISTS', null, 'This device has a passkey for this account already.'],
  ['PASSKEY_STALE', null, 'That took too long. Try again.'],
  ['PASSKEY_INVALID', null, 'That passkey was not accepted. Try again, or take another way in.'],
  ['CURRENT_DEVICE', null, 'This is the device that you are using. Sign out to end it.'],
  [
    'CURRENT_DEVICE_UNKNOWN',
    null,
    'We cannot tell which of them is this one. Sign them out one by one.',
  ],
  ['CROSS_ORIGIN', null, 'This form was sent from another site. Open the page again and repeat.'],
  [
    'SERVICE_UNAVAILABLE',
    5,
    'We cannot reach the sign-in service. Nothing is lost; try again in 5 seconds.',
  ],
  [
    'SERVICE_UNAVAILABLE',
    null,
    'We cannot reach the sign-in service. Nothing is lost; try again in a moment.',
  ],
  [
    'STATE_MISMATCH',
    null,
    'This sign-in was started in another browser, or took too long. Start again here.',
  ],
  ['SOCIAL_LOGIN_INVALID', null, 'The provider did not confirm this sign-in. Start again.'],
  ['SINGLE_SIGN_ON_INVALID', null, 'The provider did not confirm this sign-in. Start again.'],
  [
    'LAST_CREDENTIAL',
    null,
    'This is the only way into your account. Add a password or link another account first.',
  ],
  ['NOT_ANONYMOUS', null, 'This account is kept already. Open the page again.'],
  ['VALIDATION_ERROR', null, 'Something in the form is not right. Check it and try again.'],
  ['HTTP_418', null, unknown],
  ['<script>', null, unknown],
  ['__proto__', null, unknown],
])('%s with a wait of %s says: %s', (code, retryAfterSeconds, sentence) => {
  expect(refusalSentence(code, retryAfterSeconds)).toBe(sentence)
})
