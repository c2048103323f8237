const WINDOW_MS = 60_000

type RateLimitOutcome = { kind: 'allowed' } | { kind: 'limited'; retryAfterSeconds: number }

export type RateLimits = { take(key: string, perMinute: number): RateLimitOutcome }

/**
 * A sliding minute per key. Keys hold an e-mail address: all tests come from one network address, so the real service's
 * limit per address (contract: rate limits) would throttle them all.
 */
export function createRateLimits(nowMs: () => number): RateLimits {
  const taken = new Map<string, number[]>()
  return {
    take: (key, perMinute) => {
      const now = nowMs()
      const recent = (taken.get(key) ?? []).filter((atMs) => Math.abs(now - atMs) < WINDOW_MS)
      taken.set(key, recent)
      const oldest = recent[recent.length - perMinute]
      if (oldest === undefined) {
        recent.push(now)
        return { kind: 'allowed' }
      }
      const waitMs = WINDOW_MS - (now - oldest)
      return { kind: 'limited', retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
    },
  }
}
