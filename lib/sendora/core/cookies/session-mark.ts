import { parseCookieHeader } from './cookie-header'
import { type CookieValues, cookieNames, readTokens } from './cookies'

/** Enough to tell sessions apart, and far too little to be the token: pages carry it. */
const markLength = 8

/**
 * What scripts can see of the session: the start of the CSRF cookie, which is another one after every renewal and goes
 * with a sign-out. `null` without one.
 */
export function sessionMark(cookieText: string): string | null {
  return markOf(parseCookieHeader(cookieText))
}

/** The same of cookies that are parsed already. Scripts do not know the scheme that the app is set up for. */
export function markOf(cookies: CookieValues): string | null {
  const [secure, insecure] = [true, false].map(
    (isSecure) => readTokens(cookies, cookieNames(isSecure)).csrf,
  )
  return (secure ?? insecure)?.slice(0, markLength) ?? null
}
