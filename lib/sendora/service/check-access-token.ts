import type { SendoraConfig, Verifier } from '../core/config/options'
import type { AccessTokenState } from '../core/tokens/session'
import { decodedTokenState } from '../core/tokens/session'
import { processWide } from './process-wide'
import { serviceClockFor } from './service-clock'

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
