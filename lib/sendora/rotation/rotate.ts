import type { SendoraConfig } from '../core/config/options'
import { oversize, type PresentedTokens, type Tokens } from '../core/cookies/cookies'
import { csrfToken, isSameText } from '../core/cookies/csrf-token'
import type { EventSource, RequestId } from '../core/events'
import { decodeAccessToken } from '../core/tokens/access-token'
import { decodedTokenState } from '../core/tokens/session'
import { report } from '../service/settings'
import type { Rotation } from './rotator'
import { rotatorFor } from './rotator-for'
import { clockRules } from './session-state'

export type RotationContext = {
  source: EventSource
  requestId: RequestId | null
  /** The cookies that came beside the refresh token; `null` when it came alone. */
  presentedCookies: PresentedCookies | null
}

type Facts = { source: EventSource; durationMs: number }

/** Rotates through the process's one rotator, and reports what came of it. */
export async function rotateAndReport(
  config: SendoraConfig,
  refreshToken: string,
  { source, requestId, presentedCookies }: RotationContext,
): Promise<Rotation> {
  const startedMs = config.elapsedMs()
  const rotation = await rotateToLive(config, refreshToken)
  const facts = { source, durationMs: Math.round(config.elapsedMs() - startedMs) }
  if (rotation.kind !== 'rotated') {
    reportFailure(rotation, facts, requestId)
    return rotation
  }
  const judgement = await checkRotatedTokens(rotation.tokens, refreshToken, presentedCookies)
  switch (judgement.kind) {
    case 'good':
      report({ name: 'rotation.renewed', role: rotation.role, ...facts }, requestId)
      return rotation
    case 'foreign':
      report({ name: 'rotation.foreign_user', fault: judgement.fault, ...facts }, requestId)
      // Nobody gets it. A mistake of the service may pass; a cookie that was planted stays one.
      return judgement.fault === 'service'
        ? { kind: 'unavailable', retryAfterSeconds: null }
        : { kind: 'rejected', code: 'FOREIGN_SESSION', isReuse: false }
    case 'too-large':
      report({ name: 'session.too_large', source }, requestId)
      // The presented token is spent and its successor cannot be kept: this session is over.
      if (rotation.role === 'leader') await rotatorFor(config).end(rotation.tokens.refreshToken)
      return { kind: 'rejected', code: sessionTooLargeCode, isReuse: false }
  }
}

function reportFailure(
  rotation: Exclude<Rotation, { kind: 'rotated' }>,
  facts: Facts,
  requestId: RequestId | null,
): void {
  if (rotation.kind === 'unavailable') {
    report({ name: 'rotation.unavailable', ...facts }, requestId)
  } else {
    const name = rotation.isReuse ? 'rotation.reuse_detected' : 'rotation.rejected'
    report({ name, ...facts }, requestId)
  }
}

/** What a straggler is given may have run out since: then its own successor is what the straggler needs. */
async function rotateToLive(config: SendoraConfig, refreshToken: string): Promise<Rotation> {
  const rotator = rotatorFor(config)
  const first = await rotator.rotate(refreshToken)
  if (first.kind !== 'rotated' || first.role !== 'replay') return first
  const { tokens } = first
  if (decodedTokenState(tokens.accessToken, clockRules(config)).kind !== 'expired') return first
  const second = await rotator.rotate(tokens.refreshToken)
  if (second.kind !== 'unavailable') return second
  // That may have taken a while, and somebody may have signed out in the meantime.
  return (await rotator.revocationOf(refreshToken, tokens.refreshToken)) ?? first
}

/** What else the request came with: the successors must belong to the same user. */
export type PresentedCookies = Pick<PresentedTokens, 'accessToken' | 'csrf'>

/** Code of the rejection of tokens that no cookie can hold. */
export const sessionTooLargeCode = 'SESSION_TOO_LARGE'

export type RotatedTokensVerdict =
  | { kind: 'good' }
  | { kind: 'too-large' }
  /** Another user's. `service` when it answered a pair of ours with them, `cookies` when the pair is not ours. */
  | { kind: 'foreign'; fault: 'service' | 'cookies' }

/** Judges what came of a refresh token before anybody is given it. */
export async function checkRotatedTokens(
  successors: Tokens,
  refreshToken: string,
  presentedCookies: PresentedCookies | null,
): Promise<RotatedTokensVerdict> {
  const accessToken = presentedCookies?.accessToken ?? null
  const known = accessToken === null ? null : decodeAccessToken(accessToken)
  const next = decodeAccessToken(successors.accessToken)
  if (accessToken !== null && known !== null && next !== null && next.sub !== known.sub) {
    const expected = await csrfToken({ accessToken, refreshToken })
    const isOurPair = isSameText(presentedCookies?.csrf ?? '', expected)
    return { kind: 'foreign', fault: isOurPair ? 'service' : 'cookies' }
  }
  return oversize(successors) ? { kind: 'too-large' } : { kind: 'good' }
}
