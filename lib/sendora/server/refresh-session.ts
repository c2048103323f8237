import { cookies } from 'next/headers'
import type { EndReason } from '../core/gate/decide-gate'
import { endReason, type RefreshResult } from '../core/refresh-outcome'
import type { Session } from '../core/tokens/session'
import { configuration } from './configuration'
import { pageConfiguration } from './request-context'
import { createSendoraServerClient } from './server-client'

export type RefreshedSession =
  | { kind: 'active'; session: Session }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  | { kind: 'rejected'; reason: EndReason }
  /** There is no session to renew, or it was ended meanwhile. */
  | { kind: 'missing' }

/** Renews the session of this request. For actions and route handlers. */
export async function refreshSession(): Promise<RefreshedSession> {
  const client = createSendoraServerClient(cookies())
  const rotation = await client.refresh()
  if (rotation.kind === 'rejected') return { kind: 'rejected', reason: endReason(rotation.code) }
  if (rotation.kind !== 'rotated') return rotation
  const state = await client.getSessionState()
  if (state.kind === 'active') return state
  // Retrying with tokens that can't be used yet would only spend the next ones.
  return state.kind === 'signed-out'
    ? { kind: 'missing' }
    : { kind: 'unavailable', retryAfterSeconds: null }
}

/**
 * Renews the session of this request unless another tab, or the gate, has done so already.
 *
 * @param refusedExp `exp` of an unexpired token that the service refused
 */
export async function refreshCurrentSession(refusedExp: number | null): Promise<RefreshResult> {
  const state = await createSendoraServerClient(cookies()).getSessionState()
  if (state.kind === 'active' && state.session.expiresAtSeconds !== refusedExp) {
    return { kind: 'renewed' }
  }
  const refreshed = await refreshSession()
  if (refreshed.kind === 'active') return { kind: 'renewed' }
  if (refreshed.kind === 'unavailable') return refreshed
  const { basePath, loginPath } = await pageConfiguration(configuration())
  return { ...refreshed, basePath, loginPath }
}

export type RenewedState =
  | Extract<RefreshedSession, { kind: 'active' | 'unavailable' }>
  /** `ended` says why a session has just ended; `undefined` if there was none. */
  | { kind: 'signed-out'; ended: EndReason | undefined }

/** The session of this request, renewed first if it has expired. For actions and route handlers. */
export async function renewedSessionState(): Promise<RenewedState> {
  const present = await createSendoraServerClient(cookies()).getSessionState()
  if (present.kind === 'unavailable') return { kind: 'unavailable', retryAfterSeconds: null }
  const state = present.kind === 'refreshable' ? await refreshSession() : present
  if (state.kind === 'active' || state.kind === 'unavailable') return state
  const ended = state.kind === 'rejected' ? state.reason : undefined
  return { kind: 'signed-out', ended }
}
