/** How an answer has to look for whoever asked. */
export type RequestKind =
  /** A page load, or one of Next's own navigations and prefetches: understands redirects. */
  | 'document'
  /** A call to `/api`, or a fetch that asks for JSON: understands status codes. */
  | 'json'
  /** A server action called by Next's client: understands `x-action-redirect` alone. */
  | 'action'
  /** A CORS preflight: carries no credentials and asks only for permission. */
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
