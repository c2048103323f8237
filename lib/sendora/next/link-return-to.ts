import type { CookieSettings } from '../core/cookies'
import type { CookieStore } from './cookie-store'
import { shortCookie } from './short-cookie'

/** The life of an e-mailed link, seconds (contract 9.4). */
const maxAgeSeconds = 900

/** Keeps where a sign-in by e-mailed link is to lead: the service takes no such address along (contract 3.3). */
export function linkReturnTo(store: CookieStore, settings: CookieSettings) {
  return shortCookie(store, settings, { suffix: 'link_from', maxAgeSeconds })
}
