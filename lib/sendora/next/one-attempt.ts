import type { RefreshResult } from '../core/refresh-result'
import { takeAttempt } from './refresh-attempts'

export type AttemptOutcome = RefreshResult['kind'] | 'offline' | 'exhausted'

let running: Promise<AttemptOutcome> | null = null

/**
 * One attempt at a time for all parts of a page: who comes while one runs gets its outcome, and it counts once. After
 * one that has found the session over there is no other, since the page is on its way to the sign-in page.
 */
export function oneAttempt(
  refresh: () => Promise<AttemptOutcome>,
  { isAutomatic }: { isAutomatic: boolean },
): Promise<AttemptOutcome> {
  if (running) return running
  if (isAutomatic && !takeAttempt()) return Promise.resolve('exhausted')
  const attempt = refresh().then((outcome) => {
    if (outcome !== 'rejected' && outcome !== 'missing') running = null
    return outcome
  })
  running = attempt
  return attempt
}
