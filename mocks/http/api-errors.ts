/**
 * Every error code that the service answers, with its status and a default sentence. Sendora documents none of those
 * marked `[design]` (contract: error codes).
 */
export const API_ERRORS = {
  VALIDATION_ERROR: [400, 'The request is not valid.'],
  UNAUTHORIZED: [401, 'A valid API key or access token is required.'],
  INVALID_CREDENTIALS: [401, 'Email or password is incorrect.'],
  INVALID_REFRESH_TOKEN: [401, 'The refresh token is not valid.'],
  MAGIC_LINK_INVALID: [401, 'The link is wrong, expired or already used.'],
  EMAIL_OTP_INVALID: [401, 'The code is wrong, expired or already used.'],
  PASSKEY_RP_MISMATCH: [401, 'The passkey was used on another site.'],
  // [design] These six.
  MFA_CODE_INVALID: [401, 'The code is not correct.'],
  MFA_CHALLENGE_INVALID: [401, 'The challenge is unknown or has expired. Sign in again.'],
  PASSWORD_RESET_INVALID: [401, 'The link is wrong, expired or already used.'],
  EMAIL_VERIFY_INVALID: [401, 'The link is wrong, expired or already used.'],
  PASSKEY_INVALID: [401, 'The passkey was not accepted.'],
  SOCIAL_LOGIN_INVALID: [401, 'The provider did not confirm this sign-in.'],
  FORBIDDEN: [403, 'Your account may not do this.'],
  ACCOUNT_LOCKED: [403, 'The account is locked.'],
  RECENT_AUTH_REQUIRED: [403, 'Sign in again to do this.'],
  CSRF_INVALID: [403, 'The CSRF token is missing or wrong.'],
  // [design]
  SOCIAL_EMAIL_REQUIRED: [403, 'The provider must share a confirmed email address.'],
  NOT_FOUND: [404, 'There is nothing at this address.'],
  CONFLICT: [409, 'An account with this email exists.'],
  CREDENTIAL_IN_USE: [409, 'This way to sign in belongs to another account.'],
  NOT_ANONYMOUS: [409, 'Only a guest can be upgraded.'],
  LAST_CREDENTIAL: [409, 'This is the only way into the account.'],
  // [design] These two.
  MFA_ALREADY_ENABLED: [409, 'A second factor is already on.'],
  MFA_NOT_ENABLED: [409, 'No second factor is on or being set up.'],
  // [design] These five, of the console's routes.
  VERSION_CONFLICT: [409, 'Someone else changed the same field.'],
  IDEMPOTENCY_CONFLICT: [409, 'This idempotency key was used for another request.'],
  STATE_CONFLICT: [409, 'This is not how things are any more.'],
  KEY_TAKEN: [409, 'This key is taken.'],
  IN_USE: [409, 'This is in use.'],
  PAYLOAD_TOO_LARGE: [413, 'The body is larger than 64 KB.'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'The body must be application/json in UTF-8.'],
  RATE_LIMIT_EXCEEDED: [429, 'Too many requests. Try again later.'],
  INTERNAL_ERROR: [500, 'The service failed.'],
  BAD_GATEWAY: [502, 'The service cannot be reached.'],
  SERVICE_UNAVAILABLE: [503, 'The service is not available.'],
  GATEWAY_TIMEOUT: [504, 'The service took too long.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ApiErrorCode = keyof typeof API_ERRORS

/** The first code that has this status, for faults that give a status only. */
export function errorCodeForStatus(status: number): string {
  const codes = Object.entries(API_ERRORS).find(([, [known]]) => known === status)
  return codes?.[0] ?? `HTTP_${status}`
}
