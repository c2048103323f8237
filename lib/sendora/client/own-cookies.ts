import { csrfOf, parseCookieHeader, sessionMark } from '../core/cookies/cookie-header'
import { csrfHeaderName } from '../core/cookies/cookies'
import { isRead } from '../core/gate/request-kind'
import { cookiePrefix } from './cookie-prefix'

/** `sessionMark` of this document. */
export function presentMark(): string | null {
  return sessionMark(document.cookie, cookiePrefix)
}

/** The value for the CSRF header. */
function presentCsrf(): string | null {
  return csrfOf(parseCookieHeader(document.cookie), cookiePrefix)
}

/**
 * `fetch` for handlers of this app under `withSession`: it adds the CSRF header to requests that change something. Other
 * origins never get it. Everything else is `fetch`: an ended session is a response with status 401.
 */
export function sendoraFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const csrf = presentCsrf()
  const isOurs = new URL(request.url).origin === location.origin
  if (isOurs && csrf !== null && !isRead(request.method)) request.headers.set(csrfHeaderName, csrf)
  return fetch(request)
}
