export type RequestKind =
  /** A page load, or a navigation or prefetch of Next: understands redirects. */
  | 'document'
  /** A call to `/api`, or a script's `fetch` of anything but HTML: understands status codes. */
  | 'json'
  /** A server action called by Next's client: understands `x-action-redirect` alone. */
  | 'action'
  /** A CORS preflight: without credentials. */
  | 'preflight'

type RequestFacts = {
  method: string
  path: string
  /** As the browser has it, base path included. */
  address: string
  headers: Pick<Headers, 'get' | 'has'>
}

export function requestKind(facts: RequestFacts): RequestKind {
  const { method, path, headers } = facts
  const isPreflight =
    method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
  if (isPreflight) return 'preflight'
  if (isApiPath(path)) return 'json'
  if (method === 'POST' && headers.has('next-action')) return 'action'
  const accept = headers.get('accept') ?? ''
  // Next's server fetches the target of an action's redirect itself, and says what it wants.
  if (/text\/(html|x-component)/.test(accept)) return 'document'
  return accept.includes('application/json') || isOwnFetch(facts) ? 'json' : 'document'
}

/**
 * True for a `fetch` of the app's own code. Next's router uses it as well, and Next hides its headers from a gate, unless
 * `skipProxyUrlNormalize` is set: a link still shows in `next-url`, and a refresh asks for the page that it's on.
 */
function isOwnFetch({ method, address, headers }: RequestFacts): boolean {
  if (headers.get('sec-fetch-dest') !== 'empty') return false
  if (!isRead(method)) return true
  const isMarked = headers.has('next-url') || headers.has('rsc')
  const isNext = isMarked || pageOf(headers.get('referer')) === pageOf(address)
  return !isNext && !isSpeculative({ method, headers })
}

/** Path and query in one spelling. Proxies change the origin, and Next the query. */
function pageOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { pathname, searchParams } = new URL(address)
  searchParams.delete('_rsc')
  return `${pathname.replace(/\/$/, '')}?${searchParams}`
}

export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/**
 * Decides whether a state-changing request comes from a page of this app, by both headers when both are there. A request
 * with neither comes from no known browser, and is refused (security: origin checks).
 *
 * @param allowedOrigins exact origins, scheme and port included
 */
export function isSameOrigin(
  headers: Pick<Headers, 'get'>,
  allowedOrigins: readonly string[],
): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site !== null && site !== 'same-origin') return false
  if (origin !== null && !allowedOrigins.includes(origin)) return false
  return site !== null || origin !== null
}

/**
 * True when a page of another site embeds an address as a script, image, frame or the like. Not for links, nor for calls
 * with CORS, which the browser refuses (Fetch Metadata).
 */
export function isForeignEmbed(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none'
  const mode = headers.get('sec-fetch-mode') ?? 'cors'
  if (site === 'same-origin' || site === 'none' || mode === 'cors') return false
  return mode !== 'navigate' || headers.get('sec-fetch-dest') !== 'document'
}

/** A prefetch, preview or prerender: `Sec-Purpose` (Fetch standard), and what older browsers send instead. */
export function isSpeculative({
  method,
  headers,
}: Pick<RequestFacts, 'method' | 'headers'>): boolean {
  const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => headers.get(name))
  return isRead(method) && /prefetch|prerender|preview/i.test(purposes.join())
}

export const pageMethods = ['GET', 'HEAD', 'POST']

export function isPageMethod(method: string): boolean {
  return pageMethods.includes(method)
}

export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}
