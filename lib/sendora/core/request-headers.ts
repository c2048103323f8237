import { csrfHeaderName } from './cookies'

/** Set by the gate for the pages behind it: where to come back to after sign-in. */
export const returnToHeaderName = 'x-sendora-return-to'

const neverBelieved = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  'x-nonce',
])

/**
 * A request's headers without those that only the gate or Next.js may set: Next takes its nonce from the request's
 * own policy, and pages believe what the gate tells them (security.md 1.3, 6).
 */
export function trustedHeaders(incoming: Headers): Headers {
  const headers = new Headers(incoming)
  for (const name of incoming.keys()) {
    const isOurs = name.startsWith('x-sendora-') && name !== csrfHeaderName
    if (isOurs || name.startsWith('x-middleware-') || neverBelieved.has(name)) headers.delete(name)
  }
  return headers
}
