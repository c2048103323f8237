/**
 * What instances share: a few short-lived texts under keys. Every method may reject or hang; the caller bounds the
 * wait and goes on without.
 */
export type SharedStore = {
  read: (key: string) => Promise<string | null>
  /** Writes what ends by itself after `ttlMs`, unless the key is taken. False when it is. */
  claim: (key: string, value: string, ttlMs: number) => Promise<boolean>
  /** Writes in any case, and answers what was there: both in one step. */
  replace: (key: string, value: string, ttlMs: number) => Promise<string | null>
  /** Prolongs a claim, if the value is still the same. */
  renew: (key: string, value: string, ttlMs: number) => Promise<void>
  /** Gives a claim back, if the value is still the same. */
  release: (key: string, value: string) => Promise<void>
}
