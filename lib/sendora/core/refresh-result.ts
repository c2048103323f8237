import type { EndReason } from './gate/decide-gate'

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

/** Name of the query parameter that says why somebody was led to a page. */
export const reasonField = 'reason'

export const blockedSentence =
  'Your browser sent this request in a way that we cannot accept. Reload the page.'

/** What keeps somebody without scripts from renewing the session, as the address says it, and in words. */
const sentences = {
  unavailable:
    'We can’t reach the sign-in service. You are still signed in; try again in a moment.',
  blocked: blockedSentence,
} as const

export type RefreshTroubleReason = keyof typeof sentences

/** The words for a `reason` of an address; `null` for any other input. */
export function refreshTroubleSentence(reason: string | null): string | null {
  return reason !== null && Object.hasOwn(sentences, reason)
    ? sentences[reason as RefreshTroubleReason]
    : null
}
