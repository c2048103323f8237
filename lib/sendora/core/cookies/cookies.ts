import { SendoraError } from '../errors/sendora-error'
import { maxAccessTokenLength } from '../tokens/access-token'

/** Cookie names over https: the prefix keeps sibling subdomains from planting them (RFC 6265bis, 4.1.3.2). */
export const secureCookieNames = {
  accessToken: '__Host-sendora_at',
  refreshToken: '__Host-sendora_rt',
  csrf: '__Host-sendora_csrf',
} as const

/** Cookie names over http, for development. */
export const insecureCookieNames = {
  accessToken: 'sendora_at',
  refreshToken: 'sendora_rt',
  csrf: 'sendora_csrf',
} as const

/** Must equal the CSRF cookie on calls of route handlers with cookies, other than GET and HEAD. */
export const csrfHeaderName = 'x-sendora-csrf'

export type CookieNames = { accessToken: string; refreshToken: string; csrf: string }

export type Cookie = {
  name: string
  value: string
  /** Seconds; 0 deletes, `undefined` ends with the browser. */
  maxAge: number | undefined
  httpOnly: boolean
  secure: boolean
  sameSite: 'lax'
  path: '/'
  domain?: string
}

export type CookieSettings = {
  isSecure: boolean
  /**
   * Life of the refresh token, seconds; also for the access token's cookie, which must outlive it to be seen as expired.
   * `undefined`: until the browser is closed.
   */
  maxAgeSeconds: number | undefined
  /** In front of each name, for a second app on one host. */
  prefix: string
  /** Hosts of this domain share the session; `null`: it belongs to one host. */
  domain: string | null
}

/** The tokens of a session. Server-side only: never pass them to a client component. */
export type Tokens = { accessToken: string; refreshToken: string }

export type PresentedTokens = {
  accessToken: string | null
  refreshToken: string | null
  /** Tells whether the two were written together. */
  csrf: string | null
}

/** Values by name; a name that came twice has both. */
export type CookieValues = ReadonlyMap<string, readonly string[]>

/** What Next reads from a pair without `=`. */
export const valueOfBareName = 'true'

/** Browsers silently drop a cookie above 4,096 bytes; this leaves room for its name. */
const maxValueLength = 3_800
/** Leaves room for the chunk's label. */
const chunkLength = 3_780

export function cookieNames(
  settings: boolean | Omit<CookieSettings, 'maxAgeSeconds'>,
): CookieNames {
  if (typeof settings === 'boolean') return settings ? secureCookieNames : insecureCookieNames
  const { isSecure, prefix, domain } = settings
  const start = (isSecure ? (domain === null ? '__Host-' : '__Secure-') : '') + prefix
  const [accessToken, refreshToken, csrf] = ['at', 'rt', 'csrf'].map(
    (end) => `${start}sendora_${end}`,
  )
  return { accessToken, refreshToken, csrf } as CookieNames
}

/** A session cookie of the app with this prefix, in any of its settings. */
export function isSessionCookie(name: string, prefix = ''): boolean {
  const bare = name.replace(/^__(?:Host|Secure)-/, '')
  return bare.startsWith(prefix) && /^sendora_(at|rt|csrf)(\.\d+)?$/.test(bare.slice(prefix.length))
}

export function withoutChunk(name: string): string {
  return name.replace(/\.\d+$/, '')
}

/** Reads the tokens. A name that came twice is planted, or from a broken client: neither value is believed. */
export function readTokens(cookies: CookieValues, names: CookieNames): PresentedTokens {
  const refreshToken = readValue(cookies, names.refreshToken)
  // A longer one wasn't written here, and must not be remembered or sent on.
  const isOurs = refreshToken !== null && refreshToken.length <= maxRefreshTokenLength
  return {
    accessToken: readValue(cookies, names.accessToken),
    refreshToken: isOurs ? refreshToken : null,
    csrf: readValue(cookies, names.csrf),
  }
}

export function hasTokens({ accessToken, refreshToken }: PresentedTokens): boolean {
  return accessToken !== null || refreshToken !== null
}

function readValue(cookies: CookieValues, name: string): string | null {
  const isChunk = (key: string) => key.startsWith(`${name}.`) && withoutChunk(key) === name
  const chunkNames = [...cookies.keys()].filter(
    (key) => isChunk(key) && !isDeleted(cookies.get(key)),
  )
  const whole = cookies.get(name)
  if (chunkNames.length === 0) return onlyValue(whole)
  // Whole and in chunks at once: two versions, believe neither.
  if (!isDeleted(whole)) return null

  const chunks = chunkNames.map((_, index) => cookies.get(`${name}.${index}`))
  return chunks.every((values) => values?.length === 1) ? joined(chunks.flat().map(String)) : null
}

function onlyValue(values: readonly string[] = []): string | null {
  const [value] = values
  return values.length === 1 && value && value !== valueOfBareName ? value : null
}

/** Next shows a cookie deleted earlier in the same request as empty. */
function isDeleted(values: readonly string[] | undefined): boolean {
  return values === undefined || values.every((value) => !value)
}

function joined(chunks: readonly string[]): string | null {
  const [label = ''] = chunks[0]?.split('~') ?? []
  const [count, tail = ''] = label.split('!')
  const token = chunks.map((chunk) => chunk.slice(label.length + 1)).join('')
  const isWhole =
    count === String(chunks.length) &&
    chunks.every((chunk) => chunk.startsWith(`${label}~`)) &&
    token.endsWith(tail)
  return isWhole ? token : null
}

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

const maxRefreshTokenLength = 2_000

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

/** Cookies of a flow stay on the host where it began. */
export function flowCookieName(
  { isSecure, prefix }: Pick<CookieSettings, 'isSecure' | 'prefix'>,
  suffix: string,
): string {
  return `${isSecure ? '__Host-' : ''}${prefix}sendora_${suffix}`
}
