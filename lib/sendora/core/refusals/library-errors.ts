import { browserErrors } from '../errors/browser-errors'
import type { SentencesByKind } from './error-facts'

/** Refusals that this library makes itself. */
export const libraryErrors = {
  blocked: {
    /** Nothing, unless `APP_ORIGIN` isn't where your pages are. */
    CROSS_ORIGIN: browserErrors.CROSS_ORIGIN,
    /** Nothing: the page's address isn't in `appOrigin`. The gate's sentence names the right one. */
    WRONG_ADDRESS: browserErrors.WRONG_ADDRESS,
    /** Nothing: the passkey starts again from the account page. */
    PASSKEY_OTHER_ACCOUNT: 'Someone else has signed in since you started. No passkey was added.',
    /** Nothing: linking starts again from the account page. */
    LINK_OTHER_ACCOUNT: 'Someone else has signed in since you started. Nothing was linked.',
  },
  forbidden: {
    /** Grant the claim at the service; the next renewal picks it up. */
    CLAIM_MISSING: 'Your account can’t do this. A team admin can change that.',
    /** Offer `resendEmailVerificationAction` beside it. */
    EMAIL_UNCONFIRMED: 'This email isn’t verified yet. Open the link we sent you first.',
  },
  config: {
    /** Set `SENDORA_JWKS_URL`: claims count only in verified sessions. */
    VERIFICATION_REQUIRED:
      'This site can’t do that yet: it doesn’t verify sessions. Contact its administrator.',
    /** Offer another sign-in method. Passkeys need https or `localhost`, on a page of the relying party. */
    PASSKEY_UNSUPPORTED: browserErrors.PASSKEY_UNSUPPORTED,
    /** The tokens don't fit in a cookie: take claims out of the token template. */
    SESSION_TOO_LARGE:
      'Your account holds more data than a session can carry, so we couldn’t sign you in. Contact support.',
  },
  invalid_credential: {
    /** Link to the sign-in page. */
    CHALLENGE_MISSING: 'This sign-in took too long. Start again with your password.',
    /** The link isn't spent: offer `device=this`. */
    LINK_OTHER_BROWSER:
      'This link was requested in another browser. Open it there, or continue here.',
    /** Offer a new link: this one is spent. */
    LINK_OWN_BROWSER_ONLY:
      'This account uses two-step verification. Its links work only in the browser that requested them, with no other account signed in. Request a new one.',
    /** Offer a new link. */
    LINK_USED: 'This link has already been used in this browser. Request a new one.',
    /** Offer a new link. */
    LINK_EXPIRED: 'This link has expired. Request a new one.',
    /** Link to the sign-in page: another tab has asked about another account since, or it took too long. */
    CHOICE_MISSING: 'This question has expired. Request a new link.',
    /** Show the form that requests one: a code works only in the browser that requested it. */
    CODE_MISSING: 'This browser isn’t waiting for a code. Request one first.',
    /** Offer a new code. */
    CODE_EXPIRED: 'This code has expired. Request a new one.',
    /** All tries are used up: offer a new code. */
    CODE_SPENT: 'That code isn’t right either, and you’re out of tries. Request a new one.',
    /** Nothing: it took too long, or this browser didn't ask for it. */
    PASSKEY_STALE: 'That took too long. Try again.',
    /** Nothing: this browser didn't ask for the answer, or it took too long. */
    STATE_MISMATCH:
      'This sign-in was started in another browser, or took too long. Start again here.',
    /** If it happens every time, check the organization's single sign-on settings. */
    SINGLE_SIGN_ON_INVALID: 'The provider didn’t confirm this sign-in. Start again.',
    /** Nothing: the refresh token and the access token belonged to different users. */
    FOREIGN_SESSION: 'Your session has ended. Sign in again.',
  },
  server: {
    /** An action threw. The server has logged why, with a digest. */
    ACTION_FAILED: browserErrors.ACTION_FAILED,
    /** A proxy, a firewall or Next answered in place of the action: see the network panel for the status. */
    ANSWER_UNREADABLE: browserErrors.ANSWER_UNREADABLE,
    /** Nothing: the page is from before a deployment, and reloads itself with what was typed. */
    PAGE_OUTDATED: browserErrors.PAGE_OUTDATED,
  },
  rate_limited: {
    /** Show the wait, and the page the first email leads to. */
    RESEND_TOO_SOON: 'We just sent you an email. You can request another one shortly.',
  },
  cancelled: {
    /** Don't show it as an error: the dialog was closed or timed out. */
    PASSKEY_CANCELLED: browserErrors.PASSKEY_CANCELLED,
    /** Nothing: the person declined at the provider. */
    SOCIAL_DENIED:
      'You didn’t allow it there, so nothing has changed. Try again, or use another sign-in method.',
  },
  credential_in_use: {
    /** Nothing: the existing one works. */
    PASSKEY_EXISTS: browserErrors.PASSKEY_EXISTS,
  },
  invalid_input: {
    /** The address has a path that two readers could understand differently. */
    ADDRESS_MALFORMED: browserErrors.ADDRESS_MALFORMED,
    /** The form was cut off on its way. */
    BODY_MALFORMED: browserErrors.BODY_MALFORMED,
    /** Offer `startSecondFactorAction`: it makes a new secret. */
    ENROLLMENT_MISSING: 'This took too long, or was started again elsewhere. Start over.',
    /** Offer `signOutAction` for the row with `isCurrent`. */
    CURRENT_DEVICE: 'This is the device you’re using. Sign out to end its session.',
    /** The token has no `sid`: add it to the token template. */
    CURRENT_DEVICE_UNKNOWN: 'We can’t tell which device this is. Sign the others out one by one.',
  },
} satisfies SentencesByKind
