import { csrfHeaderName } from '../cookies/cookies'
import type { RequestId } from '../events'

/** Set by the gate for the pages behind it: where to come back to after sign-in. */
export const returnToHeaderName = 'x-sendora-return-to'

const neverBelieved = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'x-nonce',
])

/**
 * A request's headers without those that only the gate or Next.js may set: Next takes its nonce from the request's own
 * policy, and pages believe what the gate tells them (security: request headers).
 */
export function trustedHeaders(incoming: Headers): Headers {
  const headers = new Headers(incoming)
  for (const name of incoming.keys()) {
    const isOurs = name.startsWith('x-sendora-') && name !== csrfHeaderName
    if (isOurs || name.startsWith('x-middleware-') || neverBelieved.has(name)) headers.delete(name)
  }
  return headers
}

/** Set by the gate for the pages behind it, and told to the client as `x-request-id`. */
export const requestIdHeaderName = 'x-sendora-request-id'

export function createRequestId(): RequestId {
  return crypto.randomUUID() as RequestId
}

/** The id in a header, or `null` when it is none: a client may send anything where no gate stands before. */
export function readRequestId(header: string | null): RequestId | null {
  return header !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(header)
    ? (header as RequestId)
    : null
}

/** Headers of every answer that is gated, refused, redirected or carries a session cookie (security: caching). */
export const uncacheableHeaders = {
  'cache-control': 'private, no-store, max-age=0, must-revalidate',
  pragma: 'no-cache',
  expires: '0',
} as const

/** Marks an answer as nobody else's. */
export function makeUncacheable(headers: Headers): void {
  for (const [name, value] of Object.entries(uncacheableHeaders)) headers.set(name, value)
  if (!/\bcookie\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Cookie')
  headers.delete('cdn-cache-control')
  headers.delete('surrogate-control')
}

/** The token of an `Authorization: Bearer` header (RFC 6750, 2.1), or `null`. */
export function bearerToken(headers: Pick<Headers, 'get'>): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** `Strict-Transport-Security` of every answer over https: two years. */
export const strictTransportSecurity = 'max-age=63072000; includeSubDomains'

/**
 * `Content-Security-Policy` of an answer that stands alone: it loads and runs nothing, and nothing frames it.
 *
 * @param styleNonce of the one style element that it has @default none
 */
export function closedPolicy(styleNonce?: string): string {
  const styles = styleNonce === undefined ? '' : ` style-src 'nonce-${styleNonce}';`
  return `default-src 'none';${styles} base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}
