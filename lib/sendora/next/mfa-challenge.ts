import type { CookieSettings } from '../core/cookies'
import { cookieNames } from '../core/cookies'
import type { CookieStore } from './cookie-store'

/** Longest wait for the second factor, seconds: the life of a challenge (contract 9.4). */
const maxAgeSeconds = 300

/** Keeps a sign-in's challenge between the password and the code, out of reach for scripts. */
export function mfaChallenge(store: CookieStore, settings: CookieSettings) {
  const name = cookieNames(settings.isSecure).accessToken.replace('sendora_at', 'sendora_mfa')
  const write = (value: string, maxAge: number) =>
    store.set({
      name,
      value,
      maxAge,
      httpOnly: true,
      secure: settings.isSecure,
      sameSite: 'lax',
      path: '/',
    })
  return {
    read: () => store.getAll().find((cookie) => cookie.name === name)?.value ?? null,
    store: (token: string) => write(token, maxAgeSeconds),
    clear: () => write('', 0),
  }
}
