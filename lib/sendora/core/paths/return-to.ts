import type { ConfiguredPaths } from '../config/options'
import { canonicalPath, type Pattern } from './canonical-path'

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
 * foreign, malformed or repeated input gives `fallback`, and one above 2,048 characters its path alone. The query is kept as
 * it is. Never throws; idempotent (security: return addresses).
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
  return allowedReturnTo(input, signInPages, []) ?? fallback
}

function allowedReturnTo(
  input: unknown,
  signInPages: readonly string[],
  encodedPaths: readonly Pattern[],
): string | null {
  if (typeof input !== 'string') return null
  if (input.length > maxLength) {
    const path = input.slice(0, maxLength + 1).split(/[?#]/, 1)[0] ?? ''
    return path.length > maxLength ? null : allowedReturnTo(path, signInPages, encodedPaths)
  }
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(input) || input.includes('\\')) return null

  const url = parsedUrl(input)
  if (url === null || url.origin !== anyOrigin || url.username !== '' || url.password !== '') {
    return null
  }
  // `/x/..//evil` parses as one of ours and serializes to `//evil`: judge the parsed address.
  if (url.pathname.startsWith('//')) return null
  const path = canonicalPath(url.pathname, encodedPaths)
  if (path.kind === 'refused' || isDenied(path.path, signInPages)) return null
  // Outside `encodedPaths`, a percent sign is left of `%25`.
  if (/%(?!2[F5])/.test(path.path)) return null

  const result = url.pathname + url.search + url.hash
  return result.length > maxLength
    ? allowedReturnTo(url.pathname, signInPages, encodedPaths)
    : result
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
  { loginPaths, mfaPath, afterSignInPath, encodedPaths }: ConfiguredPaths,
  fallback: string = afterSignInPath,
): string {
  return allowedReturnTo(input, [...Object.values(loginPaths), mfaPath], encodedPaths) ?? fallback
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

/** An address with these parameters in its query, which otherwise stays as it is. */
export function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const [, path = '', search = '', hash = ''] =
    /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? []
  const kept = withoutParameters(search, Object.keys(query)).slice(1)
  return `${path}?${[kept, new URLSearchParams(query)].filter(String).join('&')}${hash}`
}

/** A query without some parameters, cut out as text: parsing would spell the others anew. */
export function withoutParameters(search: string, names: readonly string[]): string {
  const pairs = search.slice(1).split('&')
  const kept = pairs.filter((pair) => !names.includes(pair.split('=', 1)[0] ?? ''))
  if (kept.length === pairs.length) return search
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}

type LoginPages = Pick<ConfiguredPaths, 'loginPath' | 'loginPaths'>

export const hasSeveralLoginPaths = ({ loginPaths }: LoginPages) =>
  Object.keys(loginPaths).length > 1

/** The sign-in page for the page at this path: that of the longest part of the app around it. */
export function loginPathAt({ loginPath, loginPaths }: LoginPages, pathname: string): string {
  const around = Object.keys(loginPaths).filter((part) => `${pathname}/`.startsWith(`${part}/`))
  const [closest = '/'] = around.sort((one, other) => other.length - one.length)
  return loginPaths[closest] ?? loginPath
}
