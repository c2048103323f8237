import type { ErrorFacts } from './error-facts'

/** Refusals that this library makes itself. */
export const libraryErrors = {
  CROSS_ORIGIN: {
    kind: 'blocked',
    sentence: 'This form was sent from another site. Open the page again and repeat.',
    remedy: 'Nothing, unless `APP_ORIGIN` is not where your pages are.',
  },
  CLAIM_MISSING: {
    kind: 'forbidden',
    sentence: 'Your account may not do this. An admin of your team can change that.',
    remedy: 'Grant the claim at the service; the next renewal of the session brings it.',
  },
  VERIFICATION_REQUIRED: {
    kind: 'config',
    sentence: 'This site cannot do that yet: it does not verify sessions. Tell whoever runs it.',
    remedy: 'Set `SENDORA_JWKS_URL`: claims count in verified sessions alone.',
  },
  EMAIL_UNCONFIRMED: {
    kind: 'forbidden',
    sentence: 'This address is not confirmed yet. Open the link in the mail first.',
    remedy: 'Offer `resendEmailVerificationAction` beside it.',
  },
  CHALLENGE_MISSING: {
    kind: 'invalid_credential',
    sentence: 'This sign-in took too long. Start again with your password.',
    remedy: 'Link to the sign-in page.',
  },
  LINK_OTHER_BROWSER: {
    kind: 'invalid_credential',
    sentence: 'This link was asked for in another browser. Open it there, or go on here.',
    remedy: 'The link is not spent: offer `device=this`.',
  },
  LINK_OWN_BROWSER_ONLY: {
    kind: 'invalid_credential',
    sentence:
      'This account has a second factor. Its links sign in only where they were asked for, and while nobody else is signed in. Ask for a new one.',
    remedy: 'Offer a new link: this one is spent.',
  },
  LINK_USED: {
    kind: 'invalid_credential',
    sentence: 'This link was used before, in this browser. Ask for a new one.',
    remedy: 'Offer a new link.',
  },
  LINK_EXPIRED: {
    kind: 'invalid_credential',
    sentence: 'This link is too old. Ask for a new one.',
    remedy: 'Offer a new link.',
  },
  CHOICE_MISSING: {
    kind: 'invalid_credential',
    sentence: 'This question is too old. Ask for a new link.',
    remedy: 'Another tab has asked about another account since, or it took too long.',
  },
  ACTION_FAILED: {
    kind: 'server',
    sentence:
      'Something broke on our side. What you typed is still here: try again, or load the page anew.',
    remedy: 'An action threw. The server has logged why, with a digest.',
  },
  RESEND_TOO_SOON: {
    kind: 'rate_limited',
    sentence: 'A mail was sent a moment ago. You can ask for another shortly.',
    timedSentence: 'A mail was sent a moment ago. You can ask for another {wait}.',
    remedy: 'Show the wait, and the page that the first mail leads to.',
  },
  CODE_MISSING: {
    kind: 'invalid_credential',
    sentence: 'This browser is not waiting for a code. Ask for one first.',
    remedy: 'Show the form that asks for one: a code works in the browser that asked.',
  },
  CODE_EXPIRED: {
    kind: 'invalid_credential',
    sentence: 'This code has expired. Ask for a new one.',
    remedy: 'Offer a new one.',
  },
  CODE_SPENT: {
    kind: 'invalid_credential',
    sentence: 'That code is not right either. Ask for a new one.',
    remedy: 'All tries are used up: offer a new one.',
  },
  PASSKEY_CANCELLED: {
    kind: 'cancelled',
    sentence: 'The passkey was not used, and nothing has changed. You can try again.',
    remedy: 'Show it calmly: the dialog was closed, or nobody answered it.',
  },
  PASSKEY_UNSUPPORTED: {
    kind: 'config',
    sentence: 'This browser or device cannot use a passkey here.',
    remedy:
      'Offer another way in. It takes https, or `localhost`, and a page of the relying party.',
  },
  PASSKEY_EXISTS: {
    kind: 'credential_in_use',
    sentence: 'This device has a passkey for this account already.',
    remedy: 'Nothing: the one that is there works.',
  },
  PASSKEY_STALE: {
    kind: 'invalid_credential',
    sentence: 'That took too long. Try again.',
    remedy: 'Nothing: an answer that this browser was not asked for is refused.',
  },
  PASSKEY_OTHER_ACCOUNT: {
    kind: 'blocked',
    sentence: 'Somebody else has signed in since you started. No passkey was added.',
    remedy: 'Nothing: the passkey starts again from the account page.',
  },
  ENROLMENT_MISSING: {
    kind: 'invalid_input',
    sentence: 'This took too long, or was begun again elsewhere. Start once more.',
    remedy: 'Offer `startSecondFactorAction`: it makes a new secret.',
  },
  CURRENT_DEVICE: {
    kind: 'invalid_input',
    sentence: 'This is the device that you are using. Sign out to end it.',
    remedy: 'Offer `signOutAction` for the row with `isCurrent`.',
  },
  CURRENT_DEVICE_UNKNOWN: {
    kind: 'invalid_input',
    sentence: 'We cannot tell which of them is this one. Sign them out one by one.',
    remedy: 'The token has no `sid`: add it to the token template.',
  },
  STATE_MISMATCH: {
    kind: 'invalid_credential',
    sentence: 'This sign-in was started in another browser, or took too long. Start again here.',
    remedy: 'Nothing: an answer that this browser did not ask for is refused.',
  },
  SOCIAL_DENIED: {
    kind: 'cancelled',
    sentence:
      'You did not allow it there, so nothing has changed. Try again, or take another way in.',
    remedy: 'Nothing: the person said no at the provider.',
  },
  LINK_OTHER_ACCOUNT: {
    kind: 'blocked',
    sentence: 'Somebody else has signed in since you started. Nothing was linked.',
    remedy: 'Nothing: linking starts again from the account page.',
  },
  SINGLE_SIGN_ON_INVALID: {
    kind: 'invalid_credential',
    sentence: 'The provider did not confirm this sign-in. Start again.',
    remedy: 'If it is always so, look at the single sign-on settings of the organisation.',
  },
  FOREIGN_SESSION: {
    kind: 'invalid_credential',
    sentence: 'This session has ended. Sign in again.',
    remedy: 'Nothing: a refresh token of somebody else was put beside this access token.',
  },
  SESSION_TOO_LARGE: {
    kind: 'config',
    sentence:
      'Your account holds more than this site can carry, so nobody was signed in. Contact support.',
    remedy: 'The tokens fit into no cookie: take claims out of the token template.',
  },
} satisfies Readonly<Record<string, ErrorFacts>>
