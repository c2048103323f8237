import type { Cookie, CookieValues } from './cookies'
import { isSessionCookie, readToken, valueOfBareName, withoutChunk } from './cookies'

/**
 * Parses a `Cookie` header as Next's own `cookies()` does, so that gate and page see the same, and keeps every value of
 * a repeated name. Nothing is trimmed: browsers check `__Host-` from the first byte of a name, so a name with a blank
 * before it may be planted (RFC 6265bis, 4.1.3.2).
 */
export function parseCookieHeader(header: string | null): CookieValues {
  const cookies = new Map<string, string[]>()
  const unreadable = new Set<string>()
  for (const pair of pairsOf(header)) {
    const name = nameOf(pair)
    const value = readValue(pair)
    if (value === null) unreadable.add(name)
    else if (!cookies.get(name)?.push(value)) cookies.set(name, [value])
  }
  // Next drops a value it can't decode; next to one that it can, the name still came twice.
  for (const name of unreadable) cookies.get(name)?.unshift('')
  return cookies
}

export function withSessionCookies(
  header: string | null,
  cookies: readonly Cookie[],
  prefix = '',
): string {
  const others = pairsOf(header).filter((pair) => !isSessionCookie(nameOf(pair), prefix))
  const written = cookies.filter(({ maxAge }) => maxAge !== 0)
  return headerOf([...others, ...written.map(({ name, value }) => `${name}=${value}`)])
}

/** The session cookies of one header, and the others of another. */
export function withSessionOf(
  session: string | null,
  others: string | null,
  prefix: string,
): string {
  if (session === others) return session ?? ''
  const isSession = (pair: string) => isSessionCookie(nameOf(pair), prefix)
  return headerOf([
    ...pairsOf(others).filter((pair) => !isSession(pair)),
    ...pairsOf(session).filter(isSession),
  ])
}

/**
 * The header without the session cookies whose name came twice. A repeated chunk takes the other chunks and the whole
 * token with it: the rest must not read as something else.
 */
export function withoutRepeatedSession(header: string, cookies: CookieValues, prefix = ''): string {
  const repeated = [...cookies].filter(
    ([name, values]) => isSessionCookie(name, prefix) && values.length > 1,
  )
  if (repeated.length === 0) return header
  const distrusted = new Set(repeated.map(([name]) => withoutChunk(name)))
  return headerOf(
    pairsOf(header).filter((pair) => {
      const name = nameOf(pair)
      return !isSessionCookie(name, prefix) || !distrusted.has(withoutChunk(name))
    }),
  )
}

/** `Headers` strips blanks at both ends (Fetch, 2.2.2), which would give the pair there another name. */
function headerOf(pairs: readonly string[]): string {
  return pairs
    .join('; ')
    .replace(/^[\t ]/, ';$&')
    .replace(/[\t ]$/, '$&;')
}

function pairsOf(header: string | null): string[] {
  return (header ?? '').split(/; */).filter((pair) => pair !== '')
}

/** A pair without `=` is all name. */
function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? ''
}

function readValue(pair: string): string | null {
  const separator = pair.indexOf('=')
  if (separator === -1) return valueOfBareName
  try {
    return decodeURIComponent(pair.slice(separator + 1))
  } catch {
    return null
  }
}

/** Enough to tell sessions apart, too little to be the token: pages contain it. */
const markLength = 8

/** The start of the CSRF cookie, for scripts: it changes with every renewal. `null` without a session. */
export function sessionMark(cookieText: string, prefix = ''): string | null {
  return markOf(parseCookieHeader(cookieText), prefix)
}

export function markOf(cookies: CookieValues, prefix: string): string | null {
  return csrfOf(cookies, prefix)?.slice(0, markLength) ?? null
}

/** Tries every name: scripts don't know whether the app is set up for https, or for a domain. */
export function csrfOf(cookies: CookieValues, prefix: string): string | null {
  const marks = ['__Host-', '__Secure-', ''].map((start) =>
    readToken(cookies, `${start}${prefix}sendora_csrf`),
  )
  return marks.find((mark) => mark !== null) ?? null
}
