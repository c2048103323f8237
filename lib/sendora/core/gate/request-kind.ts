export type RequestKind =
  /** A page load, or a navigation or prefetch of Next: understands redirects. */
  | 'document'
  /** A call to `/api`, or a fetch that asks for JSON: understands status codes. */
  | 'json'
  /** A server action called by Next's client: understands `x-action-redirect` alone. */
  | 'action'
  /** A CORS preflight: without credentials. */
  | 'preflight'

type RequestFacts = { method: string; path: string; headers: Pick<Headers, 'get' | 'has'> }

export function requestKind({ method, path, headers }: RequestFacts): RequestKind {
  const isPreflight =
    method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
  if (isPreflight) return 'preflight'
  if (isApiPath(path)) return 'json'
  if (method === 'POST' && headers.has('next-action')) return 'action'
  const accept = headers.get('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html') ? 'json' : 'document'
}

export function isApiPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/** With several origins, each request asks for one: see `atAskedOrigin`. */
export function hasOneOrigin<Config extends { appOrigin: string | null }>(
  config: Config,
): config is Config & { appOrigin: string } {
  return config.appOrigin !== null
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

export const pageMethods = ['GET', 'HEAD', 'POST']

export function isPageMethod(method: string): boolean {
  return pageMethods.includes(method)
}

export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}
