import type { CookieSettings } from '../core/cookies'
import { safeReturnTo } from '../core/return-to'
import { tokenKey } from '../service/token-key'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

/** The life of an e-mailed link, seconds (contract 9.4). */
const maxAgeSeconds = 900
/** What fits a cookie beside the rest, once it is escaped. */
const maxReturnToLength = 2_000

/** What this browser remembers of the link that it asked for. */
export type AskedLink = {
  isFor: (email: string) => Promise<boolean>
  /** Where the sign-in is to lead: the service takes no such address along (contract 3.3). */
  returnTo: string | null
}

/**
 * Ties an e-mailed link to the browser that asked for it (security.md 10): a link that somebody else asked for, and
 * sent on, must not sign this browser in by itself. Holds a salted hash of the address, not the address.
 */
export function askedLink(store: CookieStore, settings: CookieSettings) {
  const cookie = shortCookie(store, settings, { suffix: 'link', maxAgeSeconds })
  return {
    async remember(email: string, returnTo: string): Promise<void> {
      const salt = crypto.randomUUID()
      const kept = encodeURIComponent(returnTo).length <= maxReturnToLength ? returnTo : ''
      cookie.store(`${salt}.${await hashOf(salt, email)}.${kept}`)
    },
    read(): AskedLink | null {
      const [, salt = '', hash, returnTo] =
        /^([0-9a-f-]{36})\.([0-9a-f]{64})\.(.*)$/.exec(cookie.read() ?? '') ?? []
      if (hash === undefined) return null
      return {
        isFor: async (email) => (await hashOf(salt, email)) === hash,
        returnTo: safeReturnTo(returnTo, '') || null,
      }
    },
    forget(): void {
      if (cookie.read() !== null) cookie.clear()
    },
  }
}

function hashOf(salt: string, email: string): Promise<string> {
  return tokenKey(`${salt} ${email.normalize('NFC').toLowerCase()}`)
}
