/** Headers of every answer that is gated, refused, redirected or carries a session cookie (security.md 7). */
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
