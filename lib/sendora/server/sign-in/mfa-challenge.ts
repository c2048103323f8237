import type { CookieSettings } from '../../core/cookies/cookies'
import { type CookieStore, flowCookie } from '../session-cookies'

/** Lifetime of a challenge, seconds (contract: lifetimes). */
const maxAgeSeconds = 300

/** Keeps a sign-in's challenge between the password and the code. */
export function mfaChallenge(store: CookieStore, settings: CookieSettings) {
  return flowCookie(store, settings, { suffix: 'mfa', maxAgeSeconds })
}
