import { SendoraError } from '../errors/sendora-error'
import { maxAccessTokenLength } from '../tokens/access-token'
import {
  type Cookie,
  type CookieSettings,
  cookieNames,
  isSessionCookie,
  maxRefreshTokenLength,
  type Tokens,
} from './cookies'

/** Browsers silently drop a cookie above 4,096 bytes; this leaves room for its name. */
const maxValueLength = 3_800
/** Leaves room for the chunk's label. */
const chunkLength = 3_780

/** Cookies that store a new session, and delete those of `present` that would contradict it. */
export function sessionCookies(
  tokens: Tokens,
  csrf: string,
  settings: CookieSettings,
  present: Iterable<string>,
): Cookie[] {
  const names = cookieNames(settings)
  const problem = oversize(tokens)
  if (problem) throw problem
  const written = [
    ...split(names.accessToken, tokens.accessToken).map((part) => cookie(part, settings)),
    cookie({ name: names.refreshToken, value: tokens.refreshToken }, settings),
    { ...cookie({ name: names.csrf, value: csrf }, settings), httpOnly: false },
  ]
  const kept = new Set(written.map(({ name }) => name))
  const stale = [...present].filter(
    (name) => isSessionCookie(name, settings.prefix) && !kept.has(name),
  )
  return [...deletions(stale, settings), ...written]
}

export function clearedCookies(settings: CookieSettings, present: Iterable<string>): Cookie[] {
  const own = Object.values(cookieNames(settings))
  const others = [...present].filter((name) => isSessionCookie(name, settings.prefix))
  return deletions([...own, ...others], settings)
}

function deletions(names: Iterable<string>, settings: CookieSettings): Cookie[] {
  return [...new Set(names)].map((name) => {
    const isHostOnly = name.startsWith('__Host-')
    return {
      ...cookie({ name, value: '' }, isHostOnly ? { ...settings, domain: null } : settings),
      // Browsers refuse the deletion of a prefixed name without Secure.
      secure: settings.isSecure || /^__(Host|Secure)-/.test(name),
      maxAge: 0,
    }
  })
}

function split(name: string, value: string): { name: string; value: string }[] {
  if (value.length <= maxValueLength) return [{ name, value }]
  const count = Math.ceil(value.length / chunkLength)
  // Each chunk names their number and their token, so that a missing or foreign one is noticed.
  const label = `${count}!${value.slice(-8)}`
  return Array.from({ length: count }, (_, index) => ({
    name: `${name}.${index}`,
    value: `${label}~${value.slice(index * chunkLength, (index + 1) * chunkLength)}`,
  }))
}

function cookie(part: { name: string; value: string }, settings: CookieSettings): Cookie {
  return {
    ...part,
    maxAge: settings.maxAgeSeconds,
    httpOnly: true,
    secure: settings.isSecure,
    sameSite: 'lax',
    path: '/',
    ...(settings.domain !== null && { domain: settings.domain }),
  }
}

/** The error for tokens whose cookies would be dropped, or never read back (security: cookies); else `null`. */
export function oversize({ accessToken, refreshToken }: Tokens): SendoraError | null {
  if (accessToken.length > maxAccessTokenLength) return tooLarge('access token', accessToken.length)
  const { length } = encodeURIComponent(refreshToken)
  return length > maxRefreshTokenLength ? tooLarge('refresh token', length) : null
}

function tooLarge(what: string, length: number): SendoraError {
  return new SendoraError(
    'cookie_too_large',
    `The ${what} has ${length} characters and doesn't fit the cookie budget. ` +
      'Take custom claims out of the access token template of your Sendora project.',
  )
}
