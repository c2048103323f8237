import { browserErrors } from '../errors/browser-errors'
import { serviceUnavailableSentence } from '../errors/gate-messages'
import type { SentencesByKind } from './error-facts'

/**
 * The service's codes (contract: error codes) with the sentence for people, and above it what a developer can do.
 * Sendora documents none of those marked `[design]`.
 */
export const serviceErrors = {
  invalid_credential: {
    /** Show it. A disabled account gets the same words. */
    INVALID_CREDENTIALS: 'That email and password don’t match. Check both and try again.',
    /** Show it at sign-in. If no sign-in works, the publishable key is wrong or was rotated. */
    UNAUTHORIZED: 'That email and password don’t match. Check both and try again.',
    /** Nothing: the library has cleared the cookies. The only code that ends a session. */
    INVALID_REFRESH_TOKEN: 'Your session has ended. Reload the page.',
    /** As `INVALID_REFRESH_TOKEN`, by its name in RFC 6749. */
    INVALID_GRANT: 'Your session has ended. Reload the page.',
    /** `[design]` Nothing: the account was closed at the service. The sentence doesn't say so. */
    ACCOUNT_DISABLED: 'You can’t sign in right now. If this continues, contact support.',
    /** Offer a new link. The service doesn't say whether it was used or expired. */
    MAGIC_LINK_INVALID: 'This link has already been used or has expired. Request a new one.',
    /** Let people type it again; `getCodeRequest` says how many tries are left. */
    EMAIL_OTP_INVALID: 'That code isn’t right. Check it and try again.',
    /** `[design]` Let people type it again. If it's never right, check the clocks. */
    MFA_CODE_INVALID: 'That code isn’t right. Check it and try again.',
    /** `[design]` Link to the sign-in page. */
    MFA_CHALLENGE_INVALID: 'This sign-in took too long. Start again with your password.',
    /** `[design]` Link to the page that mails a new one. */
    PASSWORD_RESET_INVALID: 'This link has already been used or has expired. Request a new one.',
    /** `[design]` Offer `resendEmailVerificationAction`. */
    EMAIL_VERIFY_INVALID: 'This link has already been used or has expired. Request a new one.',
    /** Allow this app's origin as a relying party at the service. */
    PASSKEY_RP_MISMATCH:
      'This passkey belongs to another site. Use a different passkey or sign-in method.',
    /** `[design]` Offer another sign-in method: it was removed, or its challenge was too old. */
    PASSKEY_INVALID: 'That passkey wasn’t accepted. Try again or use another sign-in method.',
    /** `[design]` If it happens every time, compare client id and callback address at the provider. */
    SOCIAL_LOGIN_INVALID: 'The provider didn’t confirm this sign-in. Start again.',
    /** `[design]` Ask the provider for the email scope. */
    SOCIAL_EMAIL_REQUIRED:
      'This provider must share a verified email address. Allow it there, or use another sign-in method.',
  },
  account_locked: {
    /** Wait for `retryAfterSeconds`. Without it the lock is permanent: unlock it by hand. */
    ACCOUNT_LOCKED: 'This account is locked. Contact support to unlock it.',
  },
  credential_in_use: {
    /** Show it beside the address; link to the sign-in page. */
    CONFLICT: 'This email can’t be used for a new account. If it’s yours, sign in instead.',
    /** Show it beside the address; link to the sign-in page. */
    EMAIL_ALREADY_TAKEN:
      'This email can’t be used for a new account. If it’s yours, sign in instead.',
    /** Show it. For a guest, ask and send `collision=adopt`. */
    CREDENTIAL_IN_USE:
      'This already belongs to another account. Accounts are never merged: sign in to that one and unlink it first.',
  },
  already_identified: {
    /** Offer the upgrade only while `session.isAnonymous`. */
    NOT_ANONYMOUS: 'This is already a full account. Reload the page.',
    /** Offer the upgrade only while `session.isAnonymous`. */
    FORBIDDEN_NON_ANONYMOUS: 'This is already a full account. Reload the page.',
  },
  last_credential: {
    /** Offer `addPasswordAction` or another provider beside it. */
    LAST_CREDENTIAL:
      'This is your only sign-in method. Add a password or link another account first.',
  },
  recent_auth_required: {
    /** Wrap the call in `withRecentAuth`, which asks in the same form. */
    RECENT_AUTH_REQUIRED:
      'You signed in too long ago for this. Sign out, sign in again, and retry.',
  },
  invalid_input: {
    /** `[design]` Read the account's state again before showing the form. */
    MFA_ALREADY_ENABLED: 'Two-step verification is already on. Reload the page.',
    /** `[design]` Read the account's state again before showing the form. */
    MFA_NOT_ENABLED: 'Two-step verification isn’t on. Reload the page.',
    /** `[design]` `details.issues` names the members. */
    VALIDATION_ERROR: 'Something in the form isn’t right. Check it and try again.',
    /** `[design]` Send less than 64 KB. The gate's own limit is `maxBodyBytes`; its sentence names the size. */
    PAYLOAD_TOO_LARGE: browserErrors.PAYLOAD_TOO_LARGE,
    /** `[design]` Send JSON in UTF-8; `callService` does. */
    UNSUPPORTED_MEDIA_TYPE: 'Something in the form isn’t right. Check it and try again.',
  },
  not_found: {
    /** Render the list again. If it happens for a whole feature, the path is wrong. */
    NOT_FOUND: 'This no longer exists. Reload the page.',
  },
  forbidden: {
    /** `[design]` `details.requiredClaims` may name what is missing. */
    FORBIDDEN: 'Your account can’t do this. A team admin can change that.',
  },
  blocked: {
    /** `[design]` Call the service from your server with `callService`, not from a page. */
    CSRF_INVALID: 'This form was sent from another site. Reload the page and try again.',
  },
  config: {
    /** The project's plan doesn't include it. */
    ENTITLEMENT_ERROR: 'This sign-in method isn’t available. Use another one.',
    /** The project's plan doesn't include it, or the method is switched off. */
    TIER_REQUIRED: 'This sign-in method isn’t available. Use another one.',
    /** Strict identity is on: give the analytics SDK a signed identity token. */
    IDENTITY_UNVERIFIED: 'This sign-in method isn’t available. Use another one.',
    /** Not for web apps. */
    GAME_CENTER_UNAVAILABLE: 'This sign-in method isn’t available. Use another one.',
    /** Not for web apps. */
    PLAY_GAMES_UNAVAILABLE: 'This sign-in method isn’t available. Use another one.',
  },
  rate_limited: {
    /** Wait for `retryAfterSeconds`. The app's own limiter uses this code too. */
    RATE_LIMITED: 'Too many attempts. Try again in a minute.',
    /** Wait for `retryAfterSeconds`. */
    RATE_LIMIT: 'Too many attempts. Try again in a minute.',
    /** Wait for `retryAfterSeconds`. */
    RATE_LIMIT_EXCEEDED: 'Too many attempts. Try again in a minute.',
    /** The project's quota is used up: raise it. */
    QUOTA_EXCEEDED: 'Too many attempts. Try again in a minute.',
  },
  server: {
    /** As `SERVICE_UNAVAILABLE`. */
    INTERNAL_ERROR: serviceUnavailableSentence,
    /** As `SERVICE_UNAVAILABLE`. */
    BAD_GATEWAY: serviceUnavailableSentence,
    /** Keep the form and its input; no session ends. Check the service's status. */
    SERVICE_UNAVAILABLE: serviceUnavailableSentence,
    /** As `SERVICE_UNAVAILABLE`. */
    GATEWAY_TIMEOUT: serviceUnavailableSentence,
  },
} satisfies SentencesByKind
