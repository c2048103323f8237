/**
 * What sort of failure it is. The service's own closed set (contract: failures) without what only a device app meets,
 * and four of this library: `forbidden`, `invalid_input`, `not_found` and `blocked`.
 */
export type ErrorKind =
  /** No answer, or none of the service's. */
  | 'network'
  /** The service failed. */
  | 'server'
  | 'rate_limited'
  /** A password, code, link or token that is wrong, used up or too old. */
  | 'invalid_credential'
  | 'account_locked'
  /** The address or identity is somebody's already. */
  | 'credential_in_use'
  | 'already_identified'
  | 'last_credential'
  | 'recent_auth_required'
  /** The person said no on the way. */
  | 'cancelled'
  /** The project or this app is not set up for it. */
  | 'config'
  /** Signed in, and not allowed. */
  | 'forbidden'
  | 'invalid_input'
  | 'not_found'
  /** Refused because of where the request came from. */
  | 'blocked'
  | 'unknown'

/** What is known of a code. */
export type ErrorFacts = {
  kind: ErrorKind
  /** What to tell a person. The same for known and unknown accounts. */
  sentence: string
  /** Takes its place when it is known how long to wait, with `{wait}` for that. */
  timedSentence?: string
}

/** Codes of one origin: kind → code → sentence. */
export type SentencesByKind = Readonly<Partial<Record<ErrorKind, Readonly<Record<string, string>>>>>

/** Kinds that may pass by waiting (contract: failures). */
export const retryableKinds: ReadonlySet<ErrorKind> = new Set([
  'network',
  'server',
  'rate_limited',
  'account_locked',
])
