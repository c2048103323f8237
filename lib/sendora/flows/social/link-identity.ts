import { cookies } from 'next/headers'
import type { SendoraConfig } from '../../core/config/options'
import { isRecord } from '../../core/is-record'
import { signInUrl, withQuery } from '../../core/paths/return-to'
import type { IssuedTokens } from '../../core/refresh-outcome'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { callService } from '../../server/call-service'
import { refreshSession, renewedSessionState } from '../../server/refresh-session'
import { createSendoraServerClient } from '../../server/server-client'
import { revokeOversized } from '../../server/sign-in/complete-sign-in'
import { readIssuedTokens } from '../../service/auth-request'
import { serviceClockFor } from '../../service/service-clock'
import type { AuthorizationRequest } from './authorization-request'
import type { SocialProof } from './provider-service'

/** Links the proven identity to the account that requested it. Returns where to go: `returnTo`, with the outcome. */
export async function linkIdentity(
  authorization: AuthorizationRequest,
  proof: SocialProof,
  config: SendoraConfig,
): Promise<string> {
  const { provider, returnTo } = authorization
  const failed = (error: string) => withQuery(returnTo, { error, provider })
  const state = await renewedSessionState()
  if (state.kind === 'unavailable') return failed('SERVICE_UNAVAILABLE')
  if (state.kind !== 'active') return signInUrl(config.loginPath, returnTo, 'expired')
  const { session } = state
  // A different user has signed in since, in another tab.
  if ((await sha256Hex(session.userId)) !== authorization.linksTo)
    return failed('LINK_OTHER_ACCOUNT')

  const call = { method: 'POST', body: proof, parse: issuedIfGuest }
  let result = await callService('/auth-service/me/link/social', call)
  if (result.kind === 'unauthorized') {
    // A refused call has changed nothing, and hasn't spent the provider's code.
    const refreshed = await refreshSession()
    if (refreshed.kind === 'unavailable') return failed('SERVICE_UNAVAILABLE')
    if (refreshed.kind === 'active') {
      result = await callService('/auth-service/me/link/social', call)
    }
  }
  switch (result.kind) {
    case 'ok':
      await adoptChange(result.data, config)
      return withQuery(returnTo, { notice: 'identity_linked', provider })
    case 'unavailable':
      return failed('SERVICE_UNAVAILABLE')
    case 'unauthorized':
      return signInUrl(config.loginPath, returnTo, 'expired')
    default:
      return failed(result.code)
  }
}

/** The new tokens of a guest who has become a user; the old session has ended (contract: linked identities). */
export function issuedIfGuest(data: unknown): IssuedTokens | null {
  const tokens = readIssuedTokens(data)
  if (isRecord<'upgraded'>(data) && data.upgraded === true && tokens === null) {
    throw new TypeError('An upgrade without tokens')
  }
  return tokens
}

/** Stores the new tokens; without any, renews the session, whose token has the old claims. */
export async function adoptChange(tokens: IssuedTokens | null, config: SendoraConfig) {
  const client = createSendoraServerClient(cookies())
  if (tokens === null) {
    await client.refresh()
    return
  }
  // The service has ended the old session with the upgrade.
  if (await revokeOversized(tokens, config)) {
    await client.signOut()
    return
  }
  serviceClockFor(config).learn(tokens.accessToken)
  await client.signIn(tokens)
}
