import type { SendoraConfig } from '../core/config/options'
import { readTokens } from '../core/cookies/cookies'
import { decodeAccessToken } from '../core/tokens/access-token'
import { HeldTokens } from '../core/tokens/redacted-tokens'
import type { CookieStore } from './cookie-store'
import { cookieValues } from './cookie-store'

/**
 * The session of a guest in this browser, or `null`. Also one whose access token has run out, and never judged here:
 * the service ignores whatever is no guest of its own (contract 3.11).
 */
export function presentGuest(store: CookieStore, config: SendoraConfig): HeldTokens | null {
  const { accessToken, refreshToken } = readTokens(cookieValues(store), config.cookieNames)
  if (accessToken === null || refreshToken === null) return null
  const isGuest = decodeAccessToken(accessToken)?.is_anonymous === true
  return isGuest ? new HeldTokens({ accessToken, refreshToken }, 0) : null
}
