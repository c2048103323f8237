import type { EndReason } from './end-reason'

/** What an attempt to renew the session came to, as told to the browser. Carries no token. */
export type RefreshResult =
  /** New cookies are set, or those that are there are good. */
  | { kind: 'renewed' }
  /** The service refused: signed out. */
  | { kind: 'rejected'; reason: EndReason; loginPath: string }
  /** There is no refresh token. */
  | { kind: 'missing'; loginPath: string }
  /** No judgement was reached. Still signed in. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  /** The request did not come from a page of this app. */
  | { kind: 'blocked' }
