import { upperAscii } from '../core/ascii'
import type { SendoraConfig } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'
import { isRecord } from '../core/is-record'
import type { RefreshOutcome, SharedRefresh, SharedStore } from '../core/refresh-outcome'
import { sha256Hex } from '../core/tokens/redacted-tokens'
import type { RequestOutcome } from '../service/auth-request'
import { postAuth, readIssuedTokens, requestOutcome } from '../service/auth-request'
import { breakerFor } from '../service/breaker'
import type { ApiContext, ApiReply } from '../service/call-api'
import { readEnvelope } from '../service/envelope'
import { serviceClockFor } from '../service/service-clock'
import { ofService, processSettings, processWide, report, traced } from '../service/settings'
import { createRotator, type Rotator } from './rotator'

export function rotatorFor(config: SendoraConfig): Rotator {
  return processWide(ofService('rotator', config), () => createFor(config))
}

function createFor(config: SendoraConfig): Rotator {
  const { elapsedMs } = config
  const callService = (refreshToken: string) => guardedRefresh(config, refreshToken)
  const revoke = (refreshToken: string) => revokeTokens(config, refreshToken).then(isOver)
  const onSkipped = (reason: 'unreachable' | 'unreadable') =>
    report({ name: 'shared_rotation.skipped', reason })
  let latest: { store: SharedStore; refresh: Promise<SharedRefresh> } | null = null
  const shared = (): Promise<SharedRefresh> | null => {
    const { sharedStore: store } = processSettings()
    if (store === null) return null
    if (latest?.store !== store) {
      const facts = { store, refresh: callService, revoke, nowMs: elapsedMs, onSkipped }
      latest = { store, refresh: loadSharedRefresh(config).then((create) => create(facts)) }
    }
    return latest.refresh
  }
  return createRotator({
    refresh: async (refreshToken) =>
      (await shared())?.refresh(refreshToken) ?? callService(refreshToken),
    announceEnd: async (...ended) => (await shared())?.end(...ended) ?? null,
    revocationOf: async (refreshToken) => (await shared())?.revocationOf(refreshToken) ?? null,
    revoke,
    nowMs: elapsedMs,
  })
}

async function loadSharedRefresh({ sharedRotation }: SendoraConfig) {
  if (sharedRotation === null) {
    throw new SendoraError(
      'redis_missing',
      "A shared store is set, but config.ts doesn't load the part that uses it. " +
        "Write sharedRotation: () => import('./rotation/shared-refresh') in lib/sendora/config.ts.",
    )
  }
  return (await sharedRotation()).createSharedRefresh
}

/** A session that the service no longer knows has ended there too. */
function isOver(outcome: RequestOutcome): boolean {
  if (outcome.kind === 'refused') return isTerminal(outcome.refusal.code)
  return outcome.kind === 'accepted'
}

async function guardedRefresh(config: SendoraConfig, refreshToken: string) {
  const key = () => sha256Hex(refreshToken)
  const refresh = () =>
    traced(
      { kind: 'refresh' },
      () => refreshTokens(config, refreshToken),
      ({ kind }) => ({ kind: 'decided', outcome: kind }),
    )
  const outcome = await breakerFor(config, 'breaker').run(key, refresh, {
    failedForMs: (outcome) =>
      outcome.kind === 'unavailable' ? (outcome.retryAfterSeconds ?? 0) * 1_000 : null,
    whenOpen: (waitMs) => unavailable(Math.ceil(waitMs / 1_000)),
  })
  if (outcome.kind === 'rotated') serviceClockFor(config).learn(outcome.tokens.accessToken)
  return outcome
}

function unavailable(retryAfterSeconds: number | null): RefreshOutcome {
  return { kind: 'unavailable', retryAfterSeconds }
}

/** `POST /token/refresh` (contract: token refresh). Spends the token: call it through the rotator only. */
async function refreshTokens(api: ApiContext, refreshToken: string): Promise<RefreshOutcome> {
  const call = () => postAuth(api, '/token/refresh', { refreshToken })
  const reply = await call()
  // Without a connection, nothing was spent: the one case in which a retry is safe.
  return refreshOutcome(isUnsent(reply) ? await call() : reply)
}

/** `POST /token/revoke` (contract: sign-out). Ends the session at the service. */
async function revokeTokens(api: ApiContext, refreshToken: string): Promise<RequestOutcome> {
  return requestOutcome(await postAuth(api, '/token/revoke', { refreshToken }))
}

const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function isUnsent(reply: ApiReply): boolean {
  if (reply.kind !== 'unreachable' || !(reply.cause instanceof Error)) return false
  const { cause } = reply.cause
  return isRecord<'code'>(cause) && typeof cause.code === 'string' && unsentCodes.has(cause.code)
}

/** The codes that end a session (contract: token refresh): the service's, and `invalid_grant` of RFC 6749, 5.2. */
const terminalCodes = new Set(['INVALID_REFRESH_TOKEN', 'INVALID_GRANT', 'ACCOUNT_DISABLED'])

function isTerminal(code: string): boolean {
  return terminalCodes.has(upperAscii(code))
}

/** A generic 401 means that our key is wrong, not that the session is over. */
export function refreshOutcome(reply: ApiReply): RefreshOutcome {
  const answer = readEnvelope(reply)
  switch (answer.kind) {
    case 'ok': {
      const tokens = readIssuedTokens(answer.data)
      return tokens ? { kind: 'rotated', tokens } : unavailable(null)
    }
    case 'refused': {
      const { code, details } = answer.refusal
      if (!isTerminal(code)) return unavailable(null)
      const { reason } = details
      return { kind: 'rejected', code, isReuse: reason === 'reuse_detected' }
    }
    case 'unavailable':
      return answer
  }
}
