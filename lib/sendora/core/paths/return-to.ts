import { canonicalPath } from './canonical-path'

/** Name of the query parameter and form field that carry the address to come back to. */
export const returnToField = 'from'

export type ReturnToPaths = { loginPath: string; mfaPath: string; afterSignInPath: string }

const maxLength = 2_048
const anyOrigin = 'https://return-to.invalid'

/**
 * Places that nobody should be sent to after sign-in: the sign-in pages themselves (a loop), pages that spend a
 * token, and addresses that are no page.
 */
const denied = [
  '/login',
  '/logout',
  '/signin',
  '/sign-in',
  '/signout',
  '/sign-out',
  '/signup',
  '/auth',
  '/magic-link',
  '/mfa',
  '/forgot-password',
  '/reset-password',
  '/verify-email',
  '/sso',
  '/api',
  '/_next',
]

/**
 * Returns an address of this app that is safe to redirect to: path, query and fragment, always starting with a single
 * `/`. Hostile, foreign, malformed or repeated input gives `fallback`. Never throws, and the result of a result is the
 * same (security: return addresses).
 *
 * @param input what came in the query, a form field or a header
 * @param fallback where to go instead, default `/dashboard`
 * @param signInPages further paths that lead nowhere after sign-in, such as your own `loginPath`
 */
export function safeReturnTo(
  input: unknown,
  fallback = '/dashboard',
  signInPages: readonly string[] = [],
): string {
  if (typeof input !== 'string' || input.length > maxLength) return fallback
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(input) || input.includes('\\')) return fallback

  const url = parse(input)
  if (url === null || url.origin !== anyOrigin || url.username !== '' || url.password !== '') {
    return fallback
  }
  // `/x/..//evil` parses as one of ours and serialises to `//evil`: judge what was parsed, not what came.
  if (url.pathname.startsWith('//') || url.pathname.includes('%25')) return fallback
  const path = canonicalPath(url.pathname)
  if (path.kind === 'refused' || isDenied(path.path, signInPages)) return fallback

  if (url.searchParams.has(returnToField)) url.searchParams.delete(returnToField)
  const result = url.pathname + url.search + url.hash
  return result.length > maxLength ? fallback : result
}

/** The address to come back to, by this app's configuration: its sign-in pages are none. */
export function configuredReturnTo(
  input: unknown,
  { loginPath, mfaPath, afterSignInPath }: ReturnToPaths,
  fallback: string = afterSignInPath,
): string {
  return safeReturnTo(input, fallback, [loginPath, mfaPath])
}

/** The one value of a form field or query parameter; `null` when it is absent or repeated. */
export function singleValue(values: readonly unknown[]): string | null {
  const [value] = values
  return values.length === 1 && typeof value === 'string' ? value : null
}

/** Address of the sign-in page that comes back to `returnTo`. */
export function signInUrl(loginPath: string, returnTo: string | null, reason?: string): string {
  const query = new URLSearchParams()
  if (returnTo !== null) query.set(returnToField, returnTo)
  if (reason !== undefined) query.set('reason', reason)
  return query.size === 0 ? loginPath : `${loginPath}?${query}`
}

function parse(input: string): URL | null {
  try {
    return new URL(input, anyOrigin)
  } catch {
    return null
  }
}

function isDenied(path: string, signInPages: readonly string[]): boolean {
  const folded = path.toLowerCase()
  return [...denied, ...signInPages].some((prefix) => {
    const start = prefix.toLowerCase()
    return folded === start || folded.startsWith(`${start}/`)
  })
}

/** What fits a cookie beside the rest, once it is escaped. */
const maxKeptLength = 2_000

/** An address for a cookie that remembers where to go, or the empty text: a cookie that is too long would be lost. */
export function keptReturnTo(returnTo: string): string {
  return encodeURIComponent(returnTo).length <= maxKeptLength ? returnTo : ''
}

/** The same address of this app with these query parameters: what was there under their names is replaced. */
export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(path, anyOrigin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}
