import type { ErrorFacts } from './error-facts'

const wrongPassword = {
  kind: 'invalid_credential',
  sentence: 'That email and password do not match. Check both and try again.',
} as const

const deadLink = {
  kind: 'invalid_credential',
  sentence: 'This link was used already or has expired. Ask for a new one.',
} as const

const taken = {
  kind: 'credential_in_use',
  sentence: 'This email cannot be used for a new account. If it is yours, sign in instead.',
  remedy: 'Show it beside the address; link to the sign-in page.',
} as const

const kept = {
  kind: 'already_identified',
  sentence: 'This account is kept already. Open the page again.',
  remedy: 'Offer the upgrade while `session.isAnonymous` alone.',
} as const

/**
 * Codes of the service about who somebody is. Sendora documents none of those marked `[design]`
 * (contract: error codes).
 */
export const credentialErrors = {
  INVALID_CREDENTIALS: { ...wrongPassword, remedy: 'Show it. A disabled account says the same.' },
  UNAUTHORIZED: {
    ...wrongPassword,
    remedy:
      'At sign-in show it. If nobody can sign in, the publishable key is wrong or was rotated.',
  },
  INVALID_REFRESH_TOKEN: {
    kind: 'invalid_credential',
    sentence: 'This session has ended. Open the page again.',
    remedy: 'Nothing: the library has cleared the cookies. The only code that ends a session.',
  },
  INVALID_GRANT: {
    kind: 'invalid_credential',
    sentence: 'This session has ended. Open the page again.',
    remedy: 'As `INVALID_REFRESH_TOKEN`; the word of RFC 6749 for it.',
  },
  /** `[design]` */
  ACCOUNT_DISABLED: {
    kind: 'invalid_credential',
    sentence: 'You cannot sign in here at the moment. Contact support if it stays this way.',
    remedy: 'Nothing: the account was closed at the service. The words do not say so.',
  },
  ACCOUNT_LOCKED: {
    kind: 'account_locked',
    sentence: 'This account is locked. Contact support to unlock it.',
    timedSentence: 'Too many wrong passwords. Try again {wait}.',
    remedy: 'Wait for `retryAfterSeconds`. Without it the lock is for good: unlock it by hand.',
  },
  MAGIC_LINK_INVALID: { ...deadLink, remedy: 'Offer a new link. Nobody knows which of the two.' },
  EMAIL_OTP_INVALID: {
    kind: 'invalid_credential',
    sentence: 'That code is not right. Check it and try again.',
    remedy: 'Let it be typed again; `getCodeRequest` knows the tries that are left.',
  },
  /** `[design]` */
  MFA_CODE_INVALID: {
    kind: 'invalid_credential',
    sentence: 'That code is not right. Check it and try again.',
    remedy: 'Let it be typed again. If it is never right, a clock is wrong.',
  },
  /** `[design]` */
  MFA_CHALLENGE_INVALID: {
    kind: 'invalid_credential',
    sentence: 'This sign-in took too long. Start again with your password.',
    remedy: 'Link to the sign-in page.',
  },
  /** `[design]` */
  PASSWORD_RESET_INVALID: { ...deadLink, remedy: 'Link to the page that mails a new one.' },
  /** `[design]` */
  EMAIL_VERIFY_INVALID: { ...deadLink, remedy: 'Offer `resendEmailVerificationAction`.' },
  PASSKEY_RP_MISMATCH: {
    kind: 'invalid_credential',
    sentence: 'This passkey belongs to another site. Use one of this site, or another way in.',
    remedy: 'Allow the origin of this app as relying party at the service.',
  },
  /** `[design]` */
  PASSKEY_INVALID: {
    kind: 'invalid_credential',
    sentence: 'That passkey was not accepted. Try again, or take another way in.',
    remedy: 'Offer another way in: it was removed, or its challenge was too old.',
  },
  /** `[design]` */
  SOCIAL_LOGIN_INVALID: {
    kind: 'invalid_credential',
    sentence: 'The provider did not confirm this sign-in. Start again.',
    remedy: 'If it is always so, compare client id and callback address at the provider.',
  },
  /** `[design]` */
  SOCIAL_EMAIL_REQUIRED: {
    kind: 'invalid_credential',
    sentence:
      'This provider has to share an email address that it has confirmed. Allow that there, or take another way in.',
    remedy: 'Ask the provider for the scope of the address.',
  },
  CONFLICT: taken,
  EMAIL_ALREADY_TAKEN: taken,
  CREDENTIAL_IN_USE: {
    kind: 'credential_in_use',
    sentence:
      'This belongs to another account already. Accounts are never merged: sign in to that one and unlink it there first.',
    remedy: 'Show it. For a guest, ask and send `collision=adopt`.',
  },
  NOT_ANONYMOUS: kept,
  FORBIDDEN_NON_ANONYMOUS: kept,
  LAST_CREDENTIAL: {
    kind: 'last_credential',
    sentence:
      'This is the only way into your account. Add a password or link another account first.',
    remedy: 'Offer `addPasswordAction` or another provider beside it.',
  },
  RECENT_AUTH_REQUIRED: {
    kind: 'recent_auth_required',
    sentence: 'Your sign-in is too long ago for this. Sign out, sign in again, and repeat.',
    remedy: 'Wrap the call in `withRecentAuth`, which asks in the same form.',
  },
  /** `[design]` */
  MFA_ALREADY_ENABLED: {
    kind: 'invalid_input',
    sentence: 'Your second factor is on already. Open the page again.',
    remedy: 'Read the state of the account again before the form is shown.',
  },
  /** `[design]` */
  MFA_NOT_ENABLED: {
    kind: 'invalid_input',
    sentence: 'Your second factor is not on. Open the page again.',
    remedy: 'Read the state of the account again before the form is shown.',
  },
} satisfies Readonly<Record<string, ErrorFacts>>
