import type { SendoraConfig } from '../core/config/options'
import { refreshTokens, revokeTokens } from '../flows/sign-in/auth-service'
import type { RequestOutcome } from '../service/auth-request'
import type { Breaker } from '../service/breaker'
import { createBreaker } from '../service/breaker'
import { processWide } from '../service/process-wide'
import { report } from '../service/report'
import { serviceClockFor } from '../service/service-clock'
import { processSettings } from '../service/settings'
import { sha256Hex } from '../service/sha256'
import type { SpanFacts } from '../service/trace'
import { traced } from '../service/trace'
import type { RefreshOutcome } from './refresh-outcome'
import { isTerminal } from './refresh-outcome'
import type { Rotator } from './rotator'
import { createRotator } from './rotator'
import { createSharedRefresh } from './shared-refresh'

/** The rotator that gate, pages, handlers and actions of this process share. */
export function rotatorFor(config: SendoraConfig): Rotator {
  return processWide(`rotator ${config.apiUrl} ${config.publicKey}`, () => createFor(config))
}

function createFor(config: SendoraConfig): Rotator {
  const { elapsedMs } = config
  const breaker = createBreaker({
    nowMs: elapsedMs,
    onChange: (state) => report({ name: `breaker.${state}` }),
  })
  const callService = (refreshToken: string) => guardedRefresh(config, breaker, refreshToken)
  const revoke = (refreshToken: string) => revokeTokens(config, refreshToken).then(isOver)
  const shared = () => {
    const { sharedStore: store } = processSettings()
    if (store === null) return null
    const onSkipped = (reason: 'unreachable' | 'unreadable') =>
      report({ name: 'shared_rotation.skipped', reason })
    return createSharedRefresh({ store, refresh: callService, revoke, nowMs: elapsedMs, onSkipped })
  }
  return createRotator({
    refresh: (refreshToken) => shared()?.refresh(refreshToken) ?? callService(refreshToken),
    announceEnd: async (refreshToken) => shared()?.end(refreshToken) ?? null,
    revocationOf: async (refreshToken) => shared()?.revocationOf(refreshToken) ?? null,
    revoke,
    nowMs: elapsedMs,
  })
}

/** A session that the service does not know any more has ended there as well. */
function isOver(outcome: RequestOutcome): boolean {
  return (
    outcome.kind === 'accepted' || (outcome.kind === 'refused' && isTerminal(outcome.refusal.code))
  )
}

const refreshSpan: SpanFacts<RefreshOutcome> = {
  name: 'sendora.refresh',
  kind: 'internal',
  attributes: {},
  resultAttributes: ({ kind }) => ({ 'sendora.outcome': kind }),
}

async function guardedRefresh(
  config: SendoraConfig,
  breaker: Breaker,
  refreshToken: string,
): Promise<RefreshOutcome> {
  const refresh = () => refreshTokens(config, refreshToken)
  const outcome = await breaker.run(
    await sha256Hex(refreshToken),
    () => traced(refreshSpan, refresh),
    {
      failedForMs: (outcome) =>
        outcome.kind === 'unavailable' ? (outcome.retryAfterSeconds ?? 0) * 1_000 : null,
      whenOpen: (waitMs): RefreshOutcome => ({
        kind: 'unavailable',
        retryAfterSeconds: Math.ceil(waitMs / 1_000),
      }),
    },
  )
  if (outcome.kind === 'rotated') serviceClockFor(config).learn(outcome.tokens.accessToken)
  return outcome
}
