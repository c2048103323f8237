import { parseCookieHeader } from './cookie-header'
import { type CookieValues, cookieNames, readTokens } from './cookies'

/** Enough to tell sessions apart, too little to be the token: pages contain it. */
const markLength = 8

/** The start of the CSRF cookie, for scripts: it changes with every renewal. `null` without a session. */
export function sessionMark(cookieText: string): string | null {
  return markOf(parseCookieHeader(cookieText))
}

/** Tries both names: scripts don't know whether the app is set up for https. */
export function markOf(cookies: CookieValues): string | null {
  const [secure, insecure] = [true, false].map(
    (isSecure) => readTokens(cookies, cookieNames(isSecure)).csrf,
  )
  return (secure ?? insecure)?.slice(0, markLength) ?? null
}
