import { cookies } from 'next/headers'
import type { EndReason } from '../core/gate/decide-gate'
import { endReason } from '../core/gate/decide-gate'
import type { SessionState } from '../core/tokens/session'
import { createSendoraServerClient } from './server-client'

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
