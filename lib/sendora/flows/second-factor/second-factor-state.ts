import type { FormState } from '../../core/forms/form-state'

/**
 * What the forms of a second factor answer. The only states that hold a secret: each is on the page to be copied from
 * there, once.
 */
export type SecondFactorState =
  | FormState
  /** A secret for an authenticator app, to be confirmed with a code. Goes back as the field `secret`. */
  | {
      kind: 'enroll'
      secret: string
      /** The same for a QR code. Never an address to open or to link to. */
      otpauthUrl: string
      /** Why the last code did not do, or `null`. */
      problem: string | null
    }
  /** Codes for the day that the app is lost, each good once. */
  | { kind: 'recovery-codes'; codes: readonly string[] }
