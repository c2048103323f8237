import type { ConfiguredPaths } from '../config/options'
import { canonicalPath } from './canonical-path'

/** Query parameter and form field with the address to return to. */
export const returnToField = 'from'

const maxLength = 2_048
const anyOrigin = 'https://return-to.invalid'

/** Never a place to go after sign-in: sign-in pages (a loop), pages that spend a token, and what isn't a page. */
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
 * An address of this app that is safe to redirect to: path, query and fragment, starting with a single `/`. Hostile,
 * foreign, malformed or repeated input gives `fallback`. Never throws; idempotent (security: return addresses).
 *
 * @param input from the query, a form field or a header
 * @param fallback where to go instead @default '/dashboard'
 * @param signInPages more paths that are refused, such as your own `loginPath` @default []
 */
export function safeReturnTo(
  input: unknown,
  fallback = '/dashboard',
  signInPages: readonly string[] = [],
): string {
  if (typeof input !== 'string' || input.length > maxLength) return fallback
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(input) || input.includes('\\')) return fallback

  const url = parsedUrl(input)
  if (url === null || url.origin !== anyOrigin || url.username !== '' || url.password !== '') {
    return fallback
  }
  // `/x/..//evil` parses as one of ours and serializes to `//evil`: judge the parsed address.
  if (url.pathname.startsWith('//') || url.pathname.includes('%25')) return fallback
  const path = canonicalPath(url.pathname)
  if (path.kind === 'refused' || isDenied(path.path, signInPages)) return fallback

  if (url.search !== '' && url.searchParams.has(returnToField))
    url.searchParams.delete(returnToField)
  const result = url.pathname + url.search + url.hash
  return result.length > maxLength ? fallback : result
}

/** `URL.canParse` would parse it twice. */
function parsedUrl(input: string): URL | null {
  try {
    return new URL(input, anyOrigin)
  } catch {
    return null
  }
}

export function configuredReturnTo(
  input: unknown,
  { loginPath, mfaPath, afterSignInPath }: ConfiguredPaths,
  fallback: string = afterSignInPath,
): string {
  return safeReturnTo(input, fallback, [loginPath, mfaPath])
}

/** The value of a form field or query parameter; `null` when absent or repeated. */
export function singleValue(values: readonly unknown[]): string | null {
  const [value] = values
  return values.length === 1 && typeof value === 'string' ? value : null
}

/** Address of the sign-in page that returns to `returnTo`, with `reason` as `?reason=`. Check `returnTo` first. */
export function signInUrl(loginPath: string, returnTo: string | null, reason?: string): string {
  const query = new URLSearchParams()
  if (returnTo !== null) query.set(returnToField, returnTo)
  if (reason !== undefined) query.set('reason', reason)
  return query.size === 0 ? loginPath : `${loginPath}?${query}`
}

function isDenied(path: string, signInPages: readonly string[]): boolean {
  const folded = path.toLowerCase()
  return [...denied, ...signInPages].some((prefix) => {
    const start = prefix.toLowerCase()
    return folded === start || folded.startsWith(`${start}/`)
  })
}

export function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(path, anyOrigin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}
