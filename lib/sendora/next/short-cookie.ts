import type { CookieSettings } from '../core/cookies'
import { cookieNames } from '../core/cookies'
import type { CookieStore } from './cookie-store'

type Facts = { suffix: string; maxAgeSeconds: number }

/** Keeps one value of a sign-in under way in the visitor's browser for minutes, out of reach for scripts. */
export function shortCookie(
  store: CookieStore,
  { isSecure }: CookieSettings,
  { suffix, maxAgeSeconds }: Facts,
) {
  const name = cookieNames(isSecure).accessToken.replace('sendora_at', `sendora_${suffix}`)
  const write = (value: string, maxAge: number) =>
    store.set({ name, value, maxAge, httpOnly: true, secure: isSecure, sameSite: 'lax', path: '/' })
  return {
    // Next shows a cookie that was deleted earlier in the same request as an empty one.
    read: () => store.getAll().find((cookie) => cookie.name === name)?.value || null,
    store: (value: string) => write(value, maxAgeSeconds),
    clear: () => write('', 0),
  }
}
