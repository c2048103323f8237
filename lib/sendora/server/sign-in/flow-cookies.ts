import { type CookieSettings, deletedSuffix, flowCookieName } from '../../core/cookies/cookies'
import type { CookieStore } from '../session-cookies'

type Facts = {
  suffix: string
  maxAgeSeconds: number
  /** Scripts may read it. Never for a credential. @default false */
  isReadable?: boolean
}

/** Keeps one value of a flow in the visitor's browser for minutes, by default out of reach for scripts. */
export function flowCookie(
  store: CookieStore,
  settings: CookieSettings,
  { suffix, maxAgeSeconds, isReadable = false }: Facts,
) {
  const name = flowCookieName(settings, suffix)
  const shared = {
    httpOnly: !isReadable,
    secure: settings.isSecure,
    sameSite: 'lax',
    path: '/',
  } as const
  const write = (value: string, maxAge: number) => store.set({ name, value, maxAge, ...shared })
  return {
    name,
    // Next shows a cookie that was deleted earlier in the same request as an empty one.
    read: () => store.getAll().find((cookie) => cookie.name === name)?.value || null,
    store: (value: string) => write(value, maxAgeSeconds),
    clear: () => write('', 0),
  }
}

const maxKeptLength = 2_000

/** An address for a cookie, or the empty string: browsers drop a cookie that's too long. */
export function keptReturnTo(returnTo: string): string {
  const [path = ''] = returnTo.split(/[?#]/, 1)
  const fits = (address: string) => encodeURIComponent(address).length <= maxKeptLength
  return [returnTo, path].find(fits) ?? ''
}

/** Lifetime of a challenge, seconds (contract: lifetimes). */
const challengeSeconds = 300

/** Keeps a sign-in's challenge between the password and the code. */
export function mfaChallenge(store: CookieStore, settings: CookieSettings) {
  return flowCookie(store, settings, { suffix: 'mfa', maxAgeSeconds: challengeSeconds })
}

/** Tells the next page the deletion's outcome, and the other tabs why they are signed out. */
export function deletedCookie(store: CookieStore, settings: CookieSettings) {
  const facts = { suffix: deletedSuffix, maxAgeSeconds: 3_600, isReadable: true }
  return flowCookie(store, settings, facts)
}

/** Tells the page after a sign-in that it canceled a deletion. */
export function keptCookie(store: CookieStore, settings: CookieSettings) {
  return flowCookie(store, settings, { suffix: 'kept', maxAgeSeconds: 60, isReadable: true })
}
