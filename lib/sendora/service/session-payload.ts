import type { Tokens } from '../core/cookies/cookies'
import { isRecord } from '../core/is-record'
import { HeldTokens } from '../core/tokens/redacted-tokens'

export type IssuedTokens = Tokens & {
  /** Life of the access token, seconds. */
  expiresInSeconds: number
}

/**
 * The tokens of a session payload (contract 3.1), nested or flat (3.5); `null` when any is absent or could not
 * be stored in a cookie as it is.
 */
export function readIssuedTokens(data: unknown): IssuedTokens | null {
  if (!isRecord(data)) return null
  const { accessToken, refreshToken, expiresIn } = isRecord(data.tokens) ? data.tokens : data
  const isUsable =
    isToken(accessToken) && isToken(refreshToken) && typeof expiresIn === 'number' && expiresIn > 0
  return isUsable ? new HeldTokens({ accessToken, refreshToken }, expiresIn) : null
}

/** Characters that a cookie carries unescaped. */
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9._~+/=-]+$/.test(value)
}
