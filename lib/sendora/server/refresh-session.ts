import { cookies } from 'next/headers'
import { type EndReason, endReason } from '../core/gate/decide-gate'
import type { RefreshResult } from '../core/refresh-result'
import type { SessionState } from '../core/tokens/session'
import { configuration } from './configuration'
import { createSendoraServerClient } from './server-client'

/**
 * Renews the session of this request unless it is good already: another tab, or the gate on the way here, may have
 * been first.
 *
 * @param refusedExp `exp` of a token that the service refused although its time is not over
 */
export async function refreshCurrentSession(refusedExp: number | null): Promise<RefreshResult> {
  const { loginPath } = configuration()
  const client = createSendoraServerClient(cookies())
  const state = await client.getSessionState()
  if (state.kind === 'active' && state.session.expiresAtSeconds !== refusedExp) {
    return { kind: 'renewed' }
  }
  const rotation = await client.refresh()
  switch (rotation.kind) {
    case 'rotated': {
      // Tokens that no page can use: to try again at once would spend the next ones just as well.
      const renewed = await client.getSessionState()
      return renewed.kind === 'active'
        ? { kind: 'renewed' }
        : { kind: 'unavailable', retryAfterSeconds: null }
    }
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: rotation.retryAfterSeconds }
    case 'rejected':
      return { kind: 'rejected', reason: endReason(rotation.code), loginPath }
    case 'missing':
      return { kind: 'missing', loginPath }
  }
}

export type RenewedState =
  | Extract<SessionState, { kind: 'active' }>
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  /** Nobody is signed in; `ended` says why, when somebody was until now. */
  | { kind: 'signed-out'; ended: EndReason | undefined }

/** The session of this request, renewed first when it has expired. For actions and route handlers. */
export async function renewedSessionState(): Promise<RenewedState> {
  const client = createSendoraServerClient(cookies())
  const state = await client.getSessionState()
  if (state.kind !== 'refreshable') return settled(state)
  const rotation = await client.refresh()
  if (rotation.kind === 'unavailable') return rotation
  return rotation.kind === 'rejected'
    ? { kind: 'signed-out', ended: endReason(rotation.code) }
    : settled(await client.getSessionState())
}

function settled(state: SessionState): RenewedState {
  if (state.kind === 'active') return state
  // A new token that cannot be used yet is no reason to sign anybody out.
  return state.kind === 'signed-out'
    ? { kind: 'signed-out', ended: undefined }
    : { kind: 'unavailable', retryAfterSeconds: null }
}
