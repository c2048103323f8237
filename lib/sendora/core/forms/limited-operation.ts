/** A call to the service that invites guessing or mass mailing. */
export type LimitedOperation = {
  kind:
    | 'sign-in'
    | 'sign-up'
    /** An email with a sign-in link, a code, a link to reset a password, or a link to verify an address. */
    | 'magic-link'
    | 'email-code'
    | 'password-reset'
    | 'email-verification'
    /** An email that the app itself sends, such as an invitation. The account is the sender. */
    | 'app-mail'
    /** The challenge for a passkey: every view of a sign-in page with autofill requests one. */
    | 'passkey-challenge'
    /** The answer to it. The account is the id of the passkey. */
    | 'passkey'
    /** A code from an email or of a second factor, or the token of a mailed link. */
    | 'code'
  /** An email address, or the hash of what is being answered; `null` when there is none. */
  account: string | null
  /** The visitor's network address as the server sees it, or `null`. */
  address: string | null
}

export type LimitVerdict = { kind: 'allowed' } | { kind: 'limited'; retryAfterSeconds: number }

/** Counts an operation and decides whether it may go on. */
export type LimitOperation = (operation: LimitedOperation) => Promise<LimitVerdict>
