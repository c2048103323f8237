import type { CookieSettings } from '../core/cookies/cookies'
import { shortCookieName } from '../core/cookies/cookies'
import type { CookieStore } from './cookie-store'

type Facts = {
  suffix: string
  maxAgeSeconds: number
  /** Scripts may read it. Never what opens anything. @default false */
  isReadable?: boolean
}

/** Keeps one value of what is under way in the visitor's browser for minutes, as a rule out of reach for scripts. */
export function shortCookie(
  store: CookieStore,
  { isSecure }: CookieSettings,
  { suffix, maxAgeSeconds, isReadable = false }: Facts,
) {
  const name = shortCookieName(isSecure, suffix)
  const shared = { httpOnly: !isReadable, secure: isSecure, sameSite: 'lax', path: '/' } as const
  const write = (value: string, maxAge: number) => store.set({ name, value, maxAge, ...shared })
  return {
    // Next shows a cookie that was deleted earlier in the same request as an empty one.
    read: () => store.getAll().find((cookie) => cookie.name === name)?.value || null,
    store: (value: string) => write(value, maxAgeSeconds),
    clear: () => write('', 0),
  }
}
