/** Name of the query parameter that says why somebody was led to a page. */
export const reasonField = 'reason'

export const blockedSentence =
  'Your browser sent this request in a way that we cannot accept. Reload the page.'

/** What keeps somebody without scripts from renewing the session, as the address says it, and in words. */
const sentences = {
  unavailable:
    'We cannot reach the sign-in service. You are still signed in; try again in a moment.',
  blocked: blockedSentence,
} as const

export type RefreshTroubleReason = keyof typeof sentences

/** The words for a `reason` of an address; `null` for any other input. */
export function refreshTroubleSentence(reason: string | null): string | null {
  return reason !== null && Object.hasOwn(sentences, reason)
    ? sentences[reason as RefreshTroubleReason]
    : null
}
