import type { NextResponse } from 'next/server'
import type { Cookie, CookieSettings, Tokens } from '../core/cookies/cookies'
import { clearedCookies, sessionCookies } from '../core/cookies/cookies'
import { csrfToken } from '../core/cookies/csrf-token'
import { makeUncacheable } from '../core/gate/request-headers'

/** A new session to store, or the end of one. */
export type SessionChange = { kind: 'store'; tokens: Tokens } | { kind: 'clear' }

export type CookieScope = {
  settings: CookieSettings
  /** Names of the cookies that the request came with. */
  present: Iterable<string>
}

/** Where cookies go: Next's cookie store in actions, or a response. */
export type CookieTarget = {
  set: (cookie: Cookie) => unknown
  /** Headers of the answer, where they can be reached. Next marks the answers of actions itself. */
  headers?: Headers
}

/**
 * The cookies of a change: both tokens or neither, sizes checked first.
 *
 * @throws SendoraError `cookie_too_large`, before anything was written.
 */
export async function planSession(change: SessionChange, scope: CookieScope): Promise<Cookie[]> {
  const { settings, present } = scope
  if (change.kind === 'clear') return clearedCookies(settings, present)
  const csrf = await csrfToken(change.tokens)
  return sessionCookies(change.tokens, csrf, settings, present)
}

/** The one function that writes session cookies. The answer that carries them is nobody else's to store. */
export function writeSessionCookies(cookies: readonly Cookie[], target: CookieTarget): void {
  for (const cookie of cookies) target.set(cookie)
  if (target.headers) makeUncacheable(target.headers)
}

export function responseTarget(response: NextResponse): CookieTarget {
  return { set: (cookie) => response.cookies.set(cookie), headers: response.headers }
}
