import { cookieNames } from './cookies'

/** What a cookie of minutes is called. */
export function shortCookieName(isSecure: boolean, suffix: string): string {
  return cookieNames(isSecure).accessToken.replace('sendora_at', `sendora_${suffix}`)
}
