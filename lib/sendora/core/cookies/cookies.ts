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

export function cookieNames(
  settings: boolean | Omit<CookieSettings, 'maxAgeSeconds'>,
): CookieNames {
  const { isSecure, prefix, domain } =
    typeof settings === 'boolean' ? { isSecure: settings, prefix: '', domain: null } : settings
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

/** Longest refresh token that is written, or read. */
export const maxRefreshTokenLength = 2_000

/** Reads the tokens. A name that came twice is planted, or from a broken client: neither value is believed. */
export function readTokens(cookies: CookieValues, names: CookieNames): PresentedTokens {
  const refreshToken = readToken(cookies, names.refreshToken)
  // A longer one wasn't written here, and must not be remembered or sent on.
  const isOurs = refreshToken !== null && refreshToken.length <= maxRefreshTokenLength
  return {
    accessToken: readToken(cookies, names.accessToken),
    refreshToken: isOurs ? refreshToken : null,
    csrf: readToken(cookies, names.csrf),
  }
}

export function hasTokens({ accessToken, refreshToken }: PresentedTokens): boolean {
  return accessToken !== null || refreshToken !== null
}

/** One of them, by its name. */
export function readToken(cookies: CookieValues, name: string): string | null {
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

/** Cookies of a flow stay on the host where it began. */
export function flowCookieName(
  { isSecure, prefix }: Pick<CookieSettings, 'isSecure' | 'prefix'>,
  suffix: string,
): string {
  return `${isSecure ? '__Host-' : ''}${prefix}sendora_${suffix}`
}

/** The suffix of the cookie that scripts of every tab may read after an account's deletion: no more than a date. */
export const deletedSuffix = 'deleted'
