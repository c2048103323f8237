import { decodeAccessToken } from '../core/access-token'
import { readTokens } from '../core/cookies'
import { HeldTokens } from '../core/held-tokens'
import type { SendoraConfig } from '../core/options'
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
