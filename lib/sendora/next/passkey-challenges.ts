import type { CookieSettings } from '../core/cookies'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

/** Longer than the service waits (contract 9.4 names no time): it has the last word. */
const maxAgeSeconds = 600
/** Several tabs may be waiting for a passkey, each with autofill and a button. */
const maxRemembered = 6

/**
 * Ties a passkey ceremony to the browser that began it: an answer that somebody else gave, and had this browser
 * send, must not sign it in. A challenge is no secret from whoever is to answer it.
 */
export function passkeyChallenges(store: CookieStore, settings: CookieSettings) {
  const cookie = shortCookie(store, settings, { suffix: 'passkey', maxAgeSeconds })
  const read = () => cookie.read()?.split('.') ?? []
  return {
    remember: (challenge: string) =>
      cookie.store([...read(), challenge].slice(-maxRemembered).join('.')),
    /** True once for each challenge that this browser has asked for. */
    spend(challenge: string): boolean {
      const known = read()
      if (!known.includes(challenge)) return false
      const left = known.filter((other) => other !== challenge)
      if (left.length > 0) cookie.store(left.join('.'))
      else cookie.clear()
      return true
    },
  }
}
