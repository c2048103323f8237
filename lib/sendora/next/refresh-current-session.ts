import { cookies } from 'next/headers'
import { endReason } from '../core/gate/decide-gate'
import type { RefreshResult } from '../core/refresh-result'
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
