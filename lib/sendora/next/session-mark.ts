import { insecureCookieNames, secureCookieNames } from '../core/cookies'

/** Enough to tell sessions apart, and far too little to be the token: pages carry it. */
const markLength = 8

/**
 * What scripts can see of the session: the start of the CSRF cookie, which is another one after every renewal and goes
 * with a sign-out. `null` without one.
 */
export function sessionMark(cookieText: string): string | null {
  const pairs = cookieText.split(';').map((pair) => pair.trim().split('=', 2))
  const names: string[] = [secureCookieNames.csrf, insecureCookieNames.csrf]
  return pairs.find(([name = '']) => names.includes(name))?.[1]?.slice(0, markLength) ?? null
}
