import type { RefreshResult } from '../core/refresh-result'
import { takeAttempt } from './refresh-attempts'

export type AttemptOutcome = RefreshResult | { kind: 'offline' } | { kind: 'exhausted' }

/** No service may keep a person from trying for longer, milliseconds. */
const longestWaitMs = 60_000

let running: Promise<AttemptOutcome> | null = null
let last: AttemptOutcome | null = null
let notBeforeMs = 0

/**
 * One attempt at a time for all parts of a page: who comes while one runs gets its outcome, and it counts once. After
 * one that has found the session over there is no other, since the page is on its way to the sign-in page. While the
 * service wants to be left alone, the answer is how long that still is.
 */
export function oneAttempt(
  refresh: () => Promise<AttemptOutcome>,
  { isAutomatic, nowMs = Date.now }: { isAutomatic: boolean; nowMs?: () => number },
): Promise<AttemptOutcome> {
  if (running) return running
  const waitMs = notBeforeMs - nowMs()
  // A wait that has grown says that the clock was set back.
  if (waitMs > 0 && waitMs <= longestWaitMs) {
    return Promise.resolve({ kind: 'unavailable', retryAfterSeconds: Math.ceil(waitMs / 1_000) })
  }
  if (isAutomatic && !takeAttempt(nowMs())) return Promise.resolve(whyNoMore())
  const attempt = refresh().then((outcome) => {
    last = outcome
    notBeforeMs = nowMs() + waitOf(outcome)
    if (outcome.kind !== 'rejected' && outcome.kind !== 'missing') running = null
    return outcome
  })
  running = attempt
  return attempt
}

function waitOf(outcome: AttemptOutcome): number {
  return outcome.kind === 'unavailable' ? (outcome.retryAfterSeconds ?? 0) * 1_000 : 0
}

/** What went wrong the last time is a better reason than that there were too many attempts. */
function whyNoMore(): AttemptOutcome {
  if (last?.kind === 'unavailable') return { kind: 'unavailable', retryAfterSeconds: null }
  return last === null || last.kind === 'renewed' ? { kind: 'exhausted' } : last
}
