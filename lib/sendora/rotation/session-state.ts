import type { SendoraConfig, Verifier } from '../core/config/options'
import type { PresentedTokens } from '../core/cookies/cookies'
import type { AccessTokenState, SessionState } from '../core/tokens/session'
import { decodedTokenState, sessionState } from '../core/tokens/session'
import { processWide } from '../service/process-wide'
import { serviceClockFor } from '../service/service-clock'
import { rotatorFor } from './rotator-for'

/**
 * The session in a request's cookies. An access token outlives its session, and an answer in flight may restore it after
 * a sign-out: once the session was ended here, it no longer counts.
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

/** Loaded when needed, so that an app without a key set needs no `jose`. */
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
