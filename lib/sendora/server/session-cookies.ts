import type { NextResponse } from 'next/server'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import type {
  Cookie,
  CookieSettings,
  CookieValues,
  PresentedTokens,
  Tokens,
} from '../core/cookies/cookies'
import { isSessionCookie } from '../core/cookies/cookies'
import { csrfToken, csrfValue, readCsrf } from '../core/cookies/csrf-token'
import { clearedCookies, sessionCookies } from '../core/cookies/session-cookies'
import { makeUncacheable } from '../core/gate/headers'
import { signedOutCode } from '../core/refresh-outcome'
import type { Rotation } from '../rotation/rotator'

/** A new session to store, or the end of one. */
export type SessionChange =
  /** `isBrief`: until the browser is closed. */
  { kind: 'store'; tokens: Tokens; isBrief: boolean } | { kind: 'clear' }

export type CookieScope = {
  settings: CookieSettings
  /** The origin that writes them; `null` if it isn't known. */
  origin: string | null
  /** Names of the request's cookies. */
  present: Iterable<string>
}

/** What a rotation means for the browser's session, which lives as long as before; `null`: it stays as it is. */
export function changeAfter(
  rotation: Rotation,
  { csrf }: Pick<PresentedTokens, 'csrf'>,
): SessionChange | null {
  if (rotation.kind === 'rotated') {
    return { kind: 'store', tokens: rotation.tokens, isBrief: readCsrf(csrf).isBrief }
  }
  // A sign-out here has cleared the cookies already: a late request must not delete those of a new session.
  const isOver = rotation.kind === 'rejected' && rotation.code !== signedOutCode
  return isOver ? { kind: 'clear' } : null
}

/** Where cookies go: Next's cookie store in actions, or a response. */
export type CookieTarget = {
  set: (cookie: Cookie) => unknown
  /** Headers of the response, if accessible. Next marks the responses of actions itself. */
  headers?: Headers
}

/**
 * The cookies of a change: both tokens or neither, sizes checked first.
 *
 * @throws SendoraError `cookie_too_large`, before anything was written.
 */
export async function planSession(
  change: SessionChange | null,
  { settings, origin, present }: CookieScope,
): Promise<Cookie[]> {
  if (change === null) return []
  if (change.kind === 'clear') return clearedCookies(settings, present)
  const { tokens, isBrief } = change
  const csrf = csrfValue(await csrfToken(tokens), { origin, isBrief })
  const life = isBrief ? undefined : settings.maxAgeSeconds
  return sessionCookies(tokens, csrf, { ...settings, maxAgeSeconds: life }, present)
}

/** The one function that writes session cookies. The response that carries them must not be cached. */
export function writeSessionCookies(cookies: readonly Cookie[], target: CookieTarget): void {
  for (const cookie of cookies) target.set(cookie)
  if (target.headers) makeUncacheable(target.headers)
}

export function responseTarget(response: NextResponse): CookieTarget {
  return { set: (cookie) => response.cookies.set(cookie), headers: response.headers }
}

/** The part of Next's cookie store that this library uses. */
export type CookieStore = {
  getAll: () => readonly { name: string; value: string }[]
  /** Throws in Server Components, which can't write cookies. */
  set: (cookie: Cookie) => unknown
}

/** False for a request's cookies, where `set` throws or reaches no browser. Next gives only these a `clear`. */
export function isWritable(store: CookieStore): boolean {
  return !('clear' in store)
}

export function cookieValues(store: CookieStore): CookieValues {
  return new Map(store.getAll().map(({ name, value }) => [name, [value]]))
}

export function cookiePresence(store: CookieStore): string[] {
  return store.getAll().map(({ name }) => name)
}

/**
 * Next.js sets what `cookies()` of `next/headers` has collected in a gate as the one `Set-Cookie` of its answer, which
 * would drop a renewed session. Here it's added instead; but a session that the browser has, or is getting, isn't written
 * again: a handler that copies all cookies would take their attributes away.
 */
export function keepCookies(
  response: NextResponse,
  { sent, prefix }: { sent: string | null; prefix: string },
): NextResponse {
  const { headers } = response
  const known = [parseCookieHeader(sent), ...headers.getSetCookie().map(pairOf)]
  const isNew = (line: string) =>
    [...pairOf(line)].every(
      ([name, [value = '']]) =>
        !isSessionCookie(name, prefix) || !known.some((one) => one.get(name)?.includes(value)),
    )
  const set: (name: string, value: string | string[]) => void = (name, value) => {
    if (name.toLowerCase() !== 'set-cookie')
      return Headers.prototype.set.call(headers, name, `${value}`)
    for (const line of [value].flat()) if (isNew(line)) headers.append(name, line)
  }
  Object.defineProperty(headers, 'set', { value: set, configurable: true })
  return response
}

const pairOf = (line: string) => parseCookieHeader(line.split(';', 1)[0] ?? '')
