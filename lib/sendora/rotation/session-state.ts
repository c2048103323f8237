import type { SendoraConfig, Verifier } from '../core/config/options'
import type { PresentedTokens } from '../core/cookies/cookies'
import type { AccessTokenState, SessionState } from '../core/tokens/session'
import { decodedTokenState, sessionState } from '../core/tokens/session'
import { processWide } from '../service/process-wide'
import { serviceClockFor } from '../service/service-clock'
import { rotatorFor } from './rotator-for'

/**
 * What the cookies of a request say about the visitor. An access token outlives the end of its session, and an answer
 * that was on its way may bring it back after a sign-out: where the session was ended, it counts for nothing.
 */
export async function readSessionState(
  config: SendoraConfig,
  { accessToken, refreshToken }: Pick<PresentedTokens, 'accessToken' | 'refreshToken'>,
): Promise<SessionState> {
  const access = await checkAccessToken(config, accessToken)
  if (refreshToken === null) return sessionState(access, false)
  return rotatorFor(config).hasEndedHere(refreshToken)
    ? { kind: 'signed-out', reason: 'ended' }
    : sessionState(access, true)
}

/** Judges an access token: verified when the configuration names a key set, else only decoded. */
export async function checkAccessToken(
  config: SendoraConfig,
  token: string | null,
): Promise<AccessTokenState> {
  if (token === null) return { kind: 'missing' }
  const rules = clockRules(config)
  if (config.verification === null) return decodedTokenState(token, rules)
  const verifier = await verifierFor(config, config.verification)
  return verifier.verify(token, rules)
}

export function clockRules(config: SendoraConfig) {
  return {
    nowSeconds: serviceClockFor(config).nowSeconds(),
    maxLifetimeSeconds: config.maxAccessTokenLifetimeSeconds,
    clockToleranceSeconds: config.clockToleranceSeconds,
  }
}

/** Loaded on demand, so that an app without a key set needs no `jose`. */
async function verifierFor(
  config: SendoraConfig,
  { jwksUrl, loadVerifier }: NonNullable<SendoraConfig['verification']>,
): Promise<Verifier> {
  const { createVerifier } = await loadVerifier()
  const { issuer, audience, fetch, nowMs } = config
  return processWide(`verifier ${jwksUrl} ${issuer} ${audience}`, () =>
    createVerifier({ jwksUrl, issuer, audience, fetch, nowMs }),
  )
}
