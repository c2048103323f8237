import type { SendoraConfig } from '../core/config/options'
import type { PresentedTokens } from '../core/cookies/cookies'
import type { SessionState } from '../core/tokens/session'
import { sessionState } from '../core/tokens/session'
import { checkAccessToken } from '../service/check-access-token'
import { rotatorFor } from './rotator-for'

/**
 * What the cookies of a request say about the visitor. An access token outlives the end of its session, and an answer
 * that was on its way may bring it back after a sign-out: where the session was ended, it counts for nothing.
 */
export async function readSessionState(
  config: SendoraConfig,
  { accessToken, refreshToken }: Pick<PresentedTokens, 'accessToken' | 'refreshToken'>,
): Promise<SessionState> {
  const [access, hasEnded] = await Promise.all([
    checkAccessToken(config, accessToken),
    refreshToken !== null && rotatorFor(config).hasEndedHere(refreshToken),
  ])
  return hasEnded
    ? { kind: 'signed-out', reason: 'ended' }
    : sessionState(access, refreshToken !== null)
}
