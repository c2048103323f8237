import { csrfHeaderName, type PresentedTokens } from '../cookies/cookies'
import type { RequestId } from '../events'

/** From the gate to the pages: where to return after sign-in. */
export const returnToHeaderName = 'x-sendora-return-to'

/**
 * From the gate to an action whose visitor has a session. Next's own fetch of the page that the action redirects to has it,
 * too.
 */
export const sessionHeaderName = 'x-sendora-session'

/** From the gate to the pages, when there are several sign-in pages: the one for this page. */
export const loginPathHeaderName = 'x-sendora-login-path'

export const policyHeaderName = 'content-security-policy'
const neverBelieved = new Set([policyHeaderName, `${policyHeaderName}-report-only`, 'x-nonce'])

/**
 * A request's headers without those that only the gate or Next.js may set: Next takes its nonce from the request's
 * policy, and pages trust the gate's headers (security: request headers).
 */
export function trustedHeaders(incoming: Headers): Headers {
  const headers = new Headers(incoming)
  for (const name of incoming.keys()) {
    const isOurs = name.startsWith('x-sendora-') && name !== csrfHeaderName
    if (isOurs || name.startsWith('x-middleware-') || neverBelieved.has(name)) headers.delete(name)
  }
  return headers
}

export function setCookie(headers: Headers, cookie: string): Headers {
  if (cookie === '') headers.delete('cookie')
  else headers.set('cookie', cookie)
  return headers
}

/** From the gate to the pages; the client gets it as `x-request-id`. */
export const requestIdHeaderName = 'x-sendora-request-id'

export function createRequestId(): RequestId {
  return crypto.randomUUID() as string as RequestId
}

const ownId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Of a proxy. Without dots, so that no token is one. */
const sentId = /^[\w-]{8,64}$/

/** The id in a header, or `null`. Without `trustForwardedHeaders`, it's the client's word: only one of our form counts. */
export function readRequestId(
  header: string | null,
  { trustForwardedHeaders }: { trustForwardedHeaders: boolean },
): RequestId | null {
  const pattern = trustForwardedHeaders ? sentId : ownId
  return header !== null && pattern.test(header) ? (header as RequestId) : null
}

/** For every answer that is gated, refused, redirected or sets a session cookie (security: caching). */
const uncacheableHeaders = {
  'cache-control': 'private, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
} as const

export function makeUncacheable(headers: Headers): void {
  for (const [name, value] of Object.entries(uncacheableHeaders)) headers.set(name, value)
  if (!/\bcookie\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Cookie')
  headers.delete('cdn-cache-control')
  headers.delete('surrogate-control')
}

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1), in place of those of cookies; or `null`. */
export function bearerTokens(headers: Pick<Headers, 'get'>): PresentedTokens | null {
  const accessToken = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return accessToken === undefined ? null : { accessToken, refreshToken: null, csrf: null }
}

/** `Strict-Transport-Security` of answers over https, unless configured: two years, and no other host. */
export const strictTransportSecurity = 'max-age=63072000'
