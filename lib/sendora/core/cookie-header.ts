import type { Cookie, CookieValues } from './cookies'
import { isSessionCookie } from './cookies'

/** Parses a `Cookie` header (RFC 6265, 5.4) and keeps every value of a repeated name. */
export function parseCookieHeader(header: string | null): CookieValues {
  const cookies = new Map<string, string[]>()
  for (const pair of (header ?? '').split(';')) {
    const separator = pair.indexOf('=')
    const name = pair.slice(0, Math.max(separator, 0)).trim()
    const value = decoded(pair.slice(separator + 1).trim())
    if (name === '' || value === null) continue
    const values = cookies.get(name)
    if (values) values.push(value)
    else cookies.set(name, [value])
  }
  return cookies
}

/** The `Cookie` header that the rest of this request should see: its session cookies replaced by `cookies`. */
export function withSessionCookies(header: string | null, cookies: readonly Cookie[]): string {
  const others = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '' && !isSessionCookie(nameOf(pair)))
  const written = cookies
    .filter(({ maxAge }) => maxAge > 0)
    .map(({ name, value }) => `${name}=${value}`)
  return [...others, ...written].join('; ')
}

/** Next takes a pair without `=` for a name. */
function nameOf(pair: string): string {
  return pair.split('=', 1)[0]?.trim() ?? ''
}

/** As Next's own `cookies()` reads it, so that gate and page never see two different values. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
