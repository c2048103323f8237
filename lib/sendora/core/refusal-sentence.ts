import { describeError } from './errors/describe-error'

/** What to tell a person about a refusal. Known and unknown accounts get the same words. */
export function refusalSentence(
  code: string,
  retryAfterSeconds: number | null,
  status: number | null = null,
): string {
  const { sentence, timedSentence } = describeError(code, status)
  return timedSentence === undefined || retryAfterSeconds === null
    ? sentence
    : timedSentence.replace('{wait}', inWords(retryAfterSeconds))
export function refusalSentence(code: string, retryAfterSeconds: number | null): string {
  switch (code) {
    case 'INVALID_CREDENTIALS':
    case 'UNAUTHORIZED':
      return 'That email and password do not match. Check both and try again.'
    case 'ACCOUNT_LOCKED':
      return retryAfterSeconds === null
        ? 'This account is locked. Contact support to unlock it.'
        : `Too many wrong passwords. Try again ${inWords(retryAfterSeconds)}.`
    case 'RATE_LIMITED':
    case 'RATE_LIMIT':
    case 'RATE_LIMIT_EXCEEDED':
    case 'QUOTA_EXCEEDED':
      return `Too many attempts. Try again ${inWords(retryAfterSeconds ?? 60)}.`
    case 'MAGIC_LINK_INVALID':
    case 'PASSWORD_RESET_INVALID':
    case 'EMAIL_VERIFY_INVALID':
      return 'This link was used already or has expired. Ask for a new one.'
    case 'CONFLICT':
    case 'EMAIL_ALREADY_TAKEN':
      return 'This email cannot be used for a new account. If it is yours, sign in instead.'
    case 'RECENT_AUTH_REQUIRED':
      return 'Your sign-in is too long ago for this. Sign out, sign in again, and repeat.'
    case 'RESEND_TOO_SOON':
      return `A mail was sent a moment ago. You can ask for another ${inWords(retryAfterSeconds ?? 30)}.`
    case 'CODE_MISSING':
      return 'This browser is not waiting for a code. Ask for one first.'
    case 'CODE_EXPIRED':
      return 'This code has expired. Ask for a new one.'
    case 'CODE_SPENT':
      return 'That code is not right either. Ask for a new one.'
    case 'EMAIL_OTP_INVALID':
    case 'MFA_CODE_INVALID':
      return 'That code is not right. Check it and try again.'
    case 'CHALLENGE_MISSING':
      return 'This sign-in took too long. Start again with your password.'
    case 'LINK_OTHER_BROWSER':
      return 'This link was asked for in another browser. Open it there, or go on here.'
    case 'CHOICE_MISSING':
      return 'This question is too old. Ask for a new link.'
    case 'CURRENT_DEVICE':
      return 'This is the device that you are using. Sign out to end it.'
    case 'CURRENT_DEVICE_UNKNOWN':
      return 'We cannot tell which of them is this one. Sign them out one by one.'
    case 'VISIT_MISSING':
      return 'This sign-in was started in another browser, or took too long. Start again here.'
    case 'SOCIAL_DENIED':
      return 'You did not allow it there, so nothing has changed. Try again, or take another way in.'
    case 'SOCIAL_LOGIN_INVALID':
    case 'SINGLE_SIGN_ON_INVALID':
      return 'The provider did not confirm this sign-in. Start again.'
    case 'SOCIAL_EMAIL_REQUIRED':
      return 'This provider has to share an email address that it has confirmed. Allow that there, or take another way in.'
    case 'CREDENTIAL_IN_USE':
      return 'This belongs to another account already. Accounts are never merged: sign in to that one and unlink it there first.'
    case 'LINK_OTHER_ACCOUNT':
      return 'Somebody else has signed in since you started. Nothing was linked.'
    case 'LAST_CREDENTIAL':
      return 'This is the only way into your account. Add a password or link another account first.'
    case 'NOT_ANONYMOUS':
      return 'This account is kept already. Open the page again.'
    case 'INVALID_REFRESH_TOKEN':
      return 'This session has ended. Open the page again.'
    case 'SESSION_TOO_LARGE':
      return 'Your account holds more than this site can carry, so nobody was signed in. Contact support.'
    case 'CROSS_ORIGIN':
      return 'This form was sent from another site. Open the page again and repeat.'
    case 'SERVICE_UNAVAILABLE':
      return 'We cannot reach the sign-in service. Nothing is lost; try again in a moment.'
    case 'VALIDATION_ERROR':
      return 'Something in the form is not right. Check it and try again.'
    default:
      return 'That did not work. Try again, or contact support if it stays this way.'
  }
}

function inWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 90) return whole === 1 ? 'in 1 second' : `in ${whole} seconds`
  return `in ${Math.round(whole / 60)} minutes`
}
