import { parseCookieHeader } from '../core/cookies/cookie-header'
import { hasDeletedCookie } from '../core/cookies/deletion'
import { csrfOf, sessionMark } from '../core/cookies/session-mark'

/** One for the whole document: each app has its own. */
let cookiePrefix = ''

export function setCookiePrefix(prefix: string): void {
  cookiePrefix = prefix
}

/** `sessionMark` of this document. */
export function presentMark(): string | null {
  return sessionMark(document.cookie, cookiePrefix)
}

/** The value for the CSRF header. */
export function presentCsrf(): string | null {
  return csrfOf(parseCookieHeader(document.cookie), cookiePrefix)
}

/** True after the deletion of the account: it leaves a readable cookie. */
export function isAccountDeleted(): boolean {
  return hasDeletedCookie(document.cookie, cookiePrefix)
}
