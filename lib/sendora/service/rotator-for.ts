import type { SendoraConfig } from '../core/options'
import { refreshTokens, revokeTokens } from './auth-service'
import { processWide } from './process-wide'
import type { Rotator } from './rotator'
import { createRotator } from './rotator'

/** The rotator that gate, pages, handlers and actions of this process share. */
export function rotatorFor(config: SendoraConfig): Rotator {
  return processWide(`rotator ${config.apiUrl} ${config.publicKey}`, () =>
    createRotator({
      refresh: (refreshToken) => refreshTokens(config, refreshToken),
      revoke: (refreshToken) => revokeTokens(config, refreshToken),
      nowMs: config.nowMs,
    }),
  )
}
