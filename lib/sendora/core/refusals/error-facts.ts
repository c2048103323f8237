/**
 * The kind of a failure: the service's set (contract: failures) without those of device apps, and four of this library:
 * `forbidden`, `invalid_input`, `not_found` and `blocked`.
 */
export type ErrorKind =
  /** No answer from the service. */
  | 'network'
  /** The service failed. */
  | 'server'
  | 'rate_limited'
  /** A password, code, link or token is wrong, used up, or too old. */
  | 'invalid_credential'
  | 'account_locked'
  /** The address or identity belongs to an account already. */
  | 'credential_in_use'
  | 'already_identified'
  | 'last_credential'
  | 'recent_auth_required'
  /** The person declined. */
  | 'cancelled'
  /** The project or this app isn't set up for it. */
  | 'config'
  /** Signed in, but not allowed. */
  | 'forbidden'
  | 'invalid_input'
  | 'not_found'
  /** The request came from another site. */
  | 'blocked'
  | 'unknown'

/** What is known about a code. */
export type ErrorFacts = {
  kind: ErrorKind
  /** For people. The same for known and unknown accounts. */
  sentence: string
  /** Replaces it when the wait is known, with `{wait}` in its place. */
  timedSentence?: string
}

/** Kind → code → sentence. */
export type SentencesByKind = Readonly<Partial<Record<ErrorKind, Readonly<Record<string, string>>>>>

/** Kinds that a later attempt may fix (contract: failures). */
const retryable = ['network', 'server', 'rate_limited', 'account_locked'] as const
export const retryableKinds: ReadonlySet<ErrorKind> = new Set(retryable)
