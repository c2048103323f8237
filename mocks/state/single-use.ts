import { randomBytes } from 'node:crypto'
import { hashToken } from '../tokens/random-token'

export type SingleUse<Value> = {
  /** Keeps a value and answers the random key to it: 32 bytes in base64url. */
  put(value: Value, ttlSeconds: number): string
  /** The value behind a live key, which stays usable. */
  peek(key: string): Value | null
  /** The same, and the key is dead afterwards. */
  take(key: string): Value | null
}

/** Values that are fetched once and soon: challenges, authorization codes, flows under way. */
export function createSingleUse<Value>(nowMs: () => number): SingleUse<Value> {
  const live = new Map<string, { value: Value; expiresAtMs: number }>()

  const peek = (key: string) => {
    const stored = live.get(hashToken(key))
    return stored && stored.expiresAtMs > nowMs() ? stored.value : null
  }

  return {
    put: (value, ttlSeconds) => {
      const key = randomBytes(32).toString('base64url')
      live.set(hashToken(key), { value, expiresAtMs: nowMs() + ttlSeconds * 1000 })
      return key
    },
    peek,
    take: (key) => {
      const value = peek(key)
      live.delete(hashToken(key))
      return value
    },
  }
}
