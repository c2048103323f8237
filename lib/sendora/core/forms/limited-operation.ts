/** Something that is worth guessing at, or worth sending by the thousand, on its way to the service. */
export type LimitedOperation = {
  kind:
    | 'sign-in'
    | 'sign-up'
    /** A mail to send: a sign-in link, a code, a link to a new password, a link that confirms an address. */
    | 'magic-link'
    | 'email-code'
    | 'password-reset'
    | 'email-verification'
    /** A mail that the app has the service send, such as an invitation. The account is the user who sends it. */
    | 'app-mail'
    /** The question that a passkey answers: every view of a sign-in page with autofill asks it. */
    | 'passkey-challenge'
    /** Its answer. The account is the passkey's own id. */
    | 'passkey'
    /** The answer to one of them, or to the question for a second factor. */
    | 'code'
  /** Whom it is about: an email address, or the hash of what is being answered. `null` when nobody is named. */
  account: string | null
  /** The visitor's network address, as the server itself has noted it; `null` when it has not. */
  address: string | null
}

export type LimitVerdict = { kind: 'allowed' } | { kind: 'limited'; retryAfterSeconds: number }

/** Counts an attempt and says whether it may go on. */
export type LimitOperation = (attempt: LimitedOperation) => Promise<LimitVerdict>
