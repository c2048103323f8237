import type { CookieSettings } from '../core/cookies'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

/** How long somebody may think about it, seconds. */
const maxAgeSeconds = 300

/**
 * Keeps the refresh token of a sign-in that nobody has agreed to yet. It is no session: nothing but the answer to
 * the question looks at this cookie.
 */
export function pendingSignIn(store: CookieStore, settings: CookieSettings) {
  return shortCookie(store, settings, { suffix: 'pending', maxAgeSeconds })
}
