import { parseCookieHeader } from './cookie-header'
import { type CookieValues, readTokens } from './cookies'

/** Enough to tell sessions apart, too little to be the token: pages contain it. */
const markLength = 8

/** The start of the CSRF cookie, for scripts: it changes with every renewal. `null` without a session. */
export function sessionMark(cookieText: string, prefix = ''): string | null {
  return markOf(parseCookieHeader(cookieText), prefix)
}

export function markOf(cookies: CookieValues, prefix: string): string | null {
  return csrfOf(cookies, prefix)?.slice(0, markLength) ?? null
}

/** Tries every name: scripts don't know whether the app is set up for https, or for a domain. */
export function csrfOf(cookies: CookieValues, prefix: string): string | null {
  const marks = ['__Host-', '__Secure-', ''].map((start) => {
    const csrf = `${start}${prefix}sendora_csrf`
    return readTokens(cookies, { accessToken: '', refreshToken: '', csrf }).csrf
  })
  return marks.find((mark) => mark !== null) ?? null
}
