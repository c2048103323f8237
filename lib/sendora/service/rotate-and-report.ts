import { decodeAccessToken } from '../core/access-token'
import type { EventSource, RequestId } from '../core/events'
import type { SendoraConfig } from '../core/options'
import { decodedTokenState } from '../core/session'
import { clockRules } from './check-access-token'
import { report } from './report'
import type { Rotation } from './rotator'
import { rotatorFor } from './rotator-for'

export type RotationContext = {
  source: EventSource
  requestId: RequestId | null
  /** The access token that came beside the refresh token: the successors must belong to the same user. */
  accessToken: string | null
}

/** Rotates through the process's one rotator, and reports what came of it. */
export async function rotateAndReport(
  config: SendoraConfig,
  refreshToken: string,
  { source, requestId, accessToken }: RotationContext,
): Promise<Rotation> {
  const startedMs = config.elapsedMs()
  const rotation = await rotateToLive(config, refreshToken)
  const facts = { source, durationMs: Math.round(config.elapsedMs() - startedMs) }
  if (rotation.kind === 'rotated' && isForeign(rotation.tokens.accessToken, accessToken)) {
    // Somebody else's session: the service mixed two users up, or one of the cookies was planted. Nobody gets it.
    report({ name: 'rotation.foreign_user', ...facts }, requestId)
    return { kind: 'unavailable', retryAfterSeconds: null }
  }
  switch (rotation.kind) {
    case 'rotated':
      report({ name: 'rotation.renewed', role: rotation.role, ...facts }, requestId)
      break
    case 'rejected':
      report(
        { name: rotation.isReuse ? 'rotation.reuse_detected' : 'rotation.rejected', ...facts },
        requestId,
      )
      break
    case 'unavailable':
      report({ name: 'rotation.unavailable', ...facts }, requestId)
      break
  }
  return rotation
}

function isForeign(successor: string, presented: string | null): boolean {
  const known = presented === null ? null : decodeAccessToken(presented)
  const next = decodeAccessToken(successor)
  return known !== null && next !== null && next.sub !== known.sub
}

/** What a straggler is given may have run out since: then its own successor is what the straggler needs. */
async function rotateToLive(config: SendoraConfig, refreshToken: string): Promise<Rotation> {
  const rotator = rotatorFor(config)
  const first = await rotator.rotate(refreshToken)
  if (first.kind !== 'rotated' || first.role === 'leader') return first
  const { tokens } = first
  if (decodedTokenState(tokens.accessToken, clockRules(config)).kind !== 'expired') return first
  const second = await rotator.rotate(tokens.refreshToken)
  return second.kind === 'unavailable' ? first : second
}
