import type { CookieSettings } from '../core/cookies/cookies'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

const maxAgeSeconds = 1_800

/** Remembers the link that was spent here last, by a hash: pressed once more, it can be told from a dead one. */
export function usedLink(store: CookieStore, settings: CookieSettings) {
  const cookie = shortCookie(store, settings, { suffix: 'used', maxAgeSeconds })
  return {
    remember: (tokenHash: string) => cookie.store(tokenHash),
    is: (tokenHash: string) => cookie.read() === tokenHash,
  }
}
