import type { FormState } from '../../core/forms/form-state'

/** The state of the second factor's forms. The only states that hold a secret: the page shows it once, to be copied. */
export type SecondFactorState =
  | FormState
  /** A secret for an authenticator app, to be confirmed with a code. Send it back as the field `secret`. */
  | {
      kind: 'enroll'
      secret: string
      /** The same for a QR code. Never link to it. */
      otpauthUrl: string
      /** Why the last code wasn't accepted, or `null`. */
      problem: string | null
    }
  /** Codes for sign-ins without the app. Each works once. */
  | { kind: 'recovery-codes'; codes: readonly string[] }
