import type { SendoraConfig } from '../core/config/options'
import type { PresentedTokens, Tokens } from '../core/cookies/cookies'
import { csrfToken, isSameText, readCsrf } from '../core/cookies/csrf-token'
import { oversize } from '../core/cookies/session-cookies'
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
  /** The cookies that came with the refresh token; `null` if none did. */
  presentedCookies: PresentedCookies | null
}

export async function rotateAndReport(
  config: SendoraConfig,
  refreshToken: string,
  { source, requestId, presentedCookies }: RotationContext,
): Promise<Rotation> {
  const startedMs = config.elapsedMs()
  const rotation = await rotateToLive(config, refreshToken)
  const facts = { source, durationMs: Math.round(config.elapsedMs() - startedMs) }
  if (rotation.kind !== 'rotated') {
    const isReuse = rotation.kind === 'rejected' && rotation.isReuse
    report({ name: `rotation.${isReuse ? 'reuse_detected' : rotation.kind}`, ...facts }, requestId)
    return rotation
  }
  const verdict = await checkRotatedTokens(rotation.tokens, refreshToken, presentedCookies)
  switch (verdict.kind) {
    case 'good':
      report({ name: 'rotation.renewed', role: rotation.role, ...facts }, requestId)
      return rotation
    case 'foreign':
      report({ name: 'rotation.foreign_user', fault: verdict.fault, ...facts }, requestId)
      // No one gets these tokens. A mistake of the service may pass; a planted cookie stays.
      return verdict.fault === 'service'
        ? { kind: 'unavailable', retryAfterSeconds: null }
        : { kind: 'rejected', code: 'FOREIGN_SESSION', isReuse: false }
    case 'too-large':
      report({ name: 'session.too_large', source }, requestId)
      // The presented token is spent, and its successor can't be stored: the session is over.
      if (rotation.role === 'leader') await rotatorFor(config).end(rotation.tokens.refreshToken)
      return { kind: 'rejected', code: sessionTooLargeCode, isReuse: false }
  }
}

/** A remembered access token may have expired since: then its refresh token is rotated too. */
async function rotateToLive(config: SendoraConfig, refreshToken: string): Promise<Rotation> {
  const rotator = rotatorFor(config)
  const first = await rotator.rotate(refreshToken)
  if (first.kind !== 'rotated' || first.role !== 'replay') return first
  const { tokens } = first
  if (decodedTokenState(tokens.accessToken, clockRules(config), config).kind !== 'expired')
    return first
  const second = await rotator.rotate(tokens.refreshToken)
  if (second.kind === 'rejected') return second
  // The session may have been ended in the meantime.
  const revocation = await rotator.revocationOf(refreshToken, tokens.refreshToken)
  if (revocation === null) return second.kind === 'rotated' ? second : first
  if (second.kind === 'rotated') await rotator.end(second.tokens.refreshToken)
  return revocation
}

type PresentedCookies = Pick<PresentedTokens, 'accessToken' | 'csrf'>

export const sessionTooLargeCode = 'SESSION_TOO_LARGE'

type RotatedTokensVerdict =
  | { kind: 'good' }
  | { kind: 'too-large' }
  /** Another user's: `service` if it answered a pair of ours with them, `cookies` if the pair isn't ours. */
  | { kind: 'foreign'; fault: 'service' | 'cookies' }

async function checkRotatedTokens(
  successors: Tokens,
  refreshToken: string,
  presentedCookies: PresentedCookies | null,
): Promise<RotatedTokensVerdict> {
  const accessToken = presentedCookies?.accessToken ?? null
  const known = accessToken === null ? null : decodeAccessToken(accessToken)
  const next = decodeAccessToken(successors.accessToken)
  if (accessToken !== null && known !== null && next !== null && next.sub !== known.sub) {
    const expected = await csrfToken({ accessToken, refreshToken })
    const isOurPair = isSameText(readCsrf(presentedCookies?.csrf ?? null).token, expected)
    return { kind: 'foreign', fault: isOurPair ? 'service' : 'cookies' }
  }
  return oversize(successors) ? { kind: 'too-large' } : { kind: 'good' }
}
