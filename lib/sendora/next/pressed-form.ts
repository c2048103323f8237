import type { SendoraConfig } from '../core/options'
import { safeReturnTo } from '../core/return-to'
import { tokenKey } from '../service/token-key'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

/** A second press comes while the page that follows is on its way. */
const maxAgeSeconds = 10
/** What fits a cookie beside the rest, once it is escaped. */
const maxReturnToLength = 2_000

/** Remembers the form that signed this browser in, by a hash of its `attempt`, and where it led. */
export function pressedForm(store: CookieStore, config: SendoraConfig) {
  const cookie = shortCookie(store, config.cookies, { suffix: 'pressed', maxAgeSeconds })
  return {
    async remember(attempt: string, returnTo: string): Promise<void> {
      if (encodeURIComponent(returnTo).length > maxReturnToLength) return
      cookie.store(`${await tokenKey(attempt)}.${returnTo}`)
    },
    /** Where the form with this attempt led, or `null` when it was another one. */
    async returnToOf(attempt: string): Promise<string | null> {
      const [, hash, returnTo] = /^([0-9a-f]{64})\.(.*)$/.exec(cookie.read() ?? '') ?? []
      if (hash !== (await tokenKey(attempt))) return null
      return safeReturnTo(returnTo, config.afterSignInPath)
    },
  }
}
