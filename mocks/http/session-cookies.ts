import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { MockState } from '../state/mock-state'
import type { TokenPair } from '../tokens/token-pair'
import type { HeaderList } from './reply'
import { readCookies } from './request/read-cookies'

// [design] Cookie mode: names, attributes, and header live only here (contract: cookies).
const ACCESS_COOKIE = 'sendora_at'
export const REFRESH_COOKIE = 'sendora_rt'
const CSRF_COOKIE = 'sendora_csrf'
const CSRF_HEADER = 'x-sendora-csrf'

/** The three cookies that go with every answer that carries tokens. */
export function sessionCookies(state: MockState, tokens: TokenPair): HeaderList {
  const maxAge = state.settings.refreshTtlSeconds
  return setCookies(state, maxAge, [
    [ACCESS_COOKIE, tokens.accessToken],
    [REFRESH_COOKIE, tokens.refreshToken],
    [CSRF_COOKIE, randomBytes(32).toString('base64url')],
  ])
}

export function clearedSessionCookies(state: MockState): HeaderList {
  return setCookies(state, 0, [
    [ACCESS_COOKIE, ''],
    [REFRESH_COOKIE, ''],
    [CSRF_COOKIE, ''],
  ])
}

export type CookieRefreshToken =
  | { kind: 'found'; refreshToken: string }
  | { kind: 'none' }
  | { kind: 'csrf-invalid' }

/** The refresh token of the cookie, if the CSRF header equals its cookie. */
export function refreshTokenFromCookies(headers: Headers): CookieRefreshToken {
  const cookies = readCookies(headers.get('cookie'))
  const refreshToken = cookies.get(REFRESH_COOKIE)
  if (!refreshToken) return { kind: 'none' }
  const isSame = isEqual(cookies.get(CSRF_COOKIE) ?? '', headers.get(CSRF_HEADER) ?? '')
  return isSame ? { kind: 'found', refreshToken } : { kind: 'csrf-invalid' }
}

function isEqual(cookie: string, header: string): boolean {
  const [left, right] = [Buffer.from(cookie), Buffer.from(header)]
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right)
}

function setCookies(state: MockState, maxAge: number, cookies: [string, string][]): HeaderList {
  const secure = state.origin.startsWith('https:') ? '; Secure' : ''
  return cookies.map(([name, value]) => {
    const httpOnly = name === CSRF_COOKIE ? '' : '; HttpOnly'
    const attributes = `Path=/; Max-Age=${maxAge}; SameSite=Lax${httpOnly}${secure}`
    return ['set-cookie', `${name}=${value}; ${attributes}`]
  })
}
