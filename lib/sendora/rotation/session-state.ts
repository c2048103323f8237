import type { SendoraConfig, Verifier } from '../core/config/options'
import type { PresentedTokens } from '../core/cookies/cookies'
import type { AccessTokenState, SessionState } from '../core/tokens/session'
import { decodedTokenState, sessionState } from '../core/tokens/session'
import type { ServiceClock } from '../service/service-clock'
import { ifProcessWide, ofService, processWide } from '../service/settings'
import type { Rotator } from './rotator'

/**
 * The session in a request's cookies. An access token outlives its session, and an answer in flight may restore it after
 * a sign-out: once the session was ended here, it no longer counts.
 */
export async function readSessionState(
  config: SendoraConfig,
  tokens: PresentedTokens,
  loadForeign: LoadForeign,
): Promise<SessionState> {
  const { accessToken, refreshToken, csrf } = tokens
  const access = await checkAccessToken(config, accessToken)
  const mayBeForeign = access.kind === 'missing' ? csrf !== null : foreignKinds.has(access.kind)
  if (mayBeForeign && (await loadForeign()).isForeign(access, tokens, config)) {
    return { kind: 'signed-out', reason: 'foreign' }
  }
  if (refreshToken === null) return sessionState(access, false)
  return hasEndedHere(config, refreshToken)
    ? { kind: 'signed-out', reason: 'ended' }
    : sessionState(access, true)
}

/** Loads `report-foreign`: few requests need it. */
type LoadForeign = () => Promise<{
  isForeign: (access: AccessTokenState, tokens: PresentedTokens, config: SendoraConfig) => boolean
}>

/** A readable token says whose it is. */
const foreignKinds = new Set<AccessTokenState['kind']>(['foreign', 'invalid'])

/**
 * True when this process has ended the session of this token. Only a rotator ends one: a process that hasn't made any
 * knows the answer without loading what rotates.
 */
function hasEndedHere(config: SendoraConfig, refreshToken: string): boolean {
  const rotator = ifProcessWide<Rotator>(ofService('rotator', config))
  return rotator?.hasEndedHere(refreshToken) ?? false
}

export async function checkAccessToken(
  config: SendoraConfig,
  token: string | null,
): Promise<AccessTokenState> {
  if (token === null) return { kind: 'missing' }
  const rules = clockRules(config)
  if (config.verification === null) return decodedTokenState(token, rules, config)
  const verifier = await verifierFor(config, config.verification)
  return verifier.verify(token, rules)
}

export function clockRules(config: SendoraConfig) {
  // Until a renewal or a sign-in has told the service's time, there is no such clock.
  const clock = ifProcessWide<ServiceClock>(ofService('clock', config))
  return {
    nowSeconds: clock?.nowSeconds() ?? Math.floor(config.nowMs() / 1000),
    maxLifetimeSeconds: config.maxAccessTokenLifetimeSeconds,
    clockToleranceSeconds: config.clockToleranceSeconds,
  }
}

/** Loaded when needed, so that an app without a key set needs no `jose`. */
async function verifierFor(
  config: SendoraConfig,
  { jwksUrl, loadVerifier }: NonNullable<SendoraConfig['verification']>,
): Promise<Verifier> {
  const { issuer, audience, fetch, nowMs } = config
  const name = `verifier ${jwksUrl} ${issuer} ${audience}`
  const known = ifProcessWide<Verifier>(name)
  if (known) return known
  const { createVerifier } = await loadVerifier()
  return processWide(name, () => createVerifier({ jwksUrl, issuer, audience, fetch, nowMs }))
}
