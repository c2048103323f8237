import { cookies } from 'next/headers'
import type { SessionState } from '../core/session'
import { createSendoraServerClient } from './server-client'

/** The session of this request, renewed first when it has expired. For actions and route handlers. */
export async function renewedSessionState(): Promise<SessionState> {
  const client = createSendoraServerClient(cookies())
  const state = await client.getSessionState()
  if (state.kind !== 'refreshable') return state
  const rotation = await client.refresh()
  return rotation.kind === 'unavailable' ? { kind: 'unavailable' } : client.getSessionState()
}
