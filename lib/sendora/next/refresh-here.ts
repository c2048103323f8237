import { tryRefreshAction } from '../actions'
import { isBlocked, isServiceAway } from '../core/errors/gate-messages'
import type { AttemptOutcome } from './one-attempt'
import { withRefreshLock } from './refresh-lock'
import { announce } from './session-channel'

/** Asks the server to renew the session, one tab at a time, and tells the others. Never throws. */
export async function refreshHere(refused: number | null): Promise<AttemptOutcome> {
  try {
    const result = await withRefreshLock(() => tryRefreshAction(refused))
    if (result.kind === 'renewed') announce('refreshed')
    return result
  } catch (error) {
    return failedCall(error)
  }
}

/** The gate may answer in the action's place, or nobody at all. */
export function failedCall(error: unknown): AttemptOutcome {
  if (isBlocked(error)) return { kind: 'blocked' }
  // What `fetch` throws without a connection is a TypeError (Fetch standard, 5.1).
  return error instanceof TypeError && !isServiceAway(error)
    ? { kind: 'offline' }
    : { kind: 'unavailable', retryAfterSeconds: null }
}
