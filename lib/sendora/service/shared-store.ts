/**
 * What instances share: a few short-lived texts under keys. Every method may reject or hang; the caller bounds the
 * wait and goes on without.
 */
export type SharedStore = {
  read: (key: string) => Promise<string | null>
  write: (key: string, value: string, ttlMs: number) => Promise<void>
  /** Takes a lock that ends by itself after `ttlMs`. False when somebody has it. */
  acquire: (key: string, owner: string, ttlMs: number) => Promise<boolean>
  /** Prolongs the lock, if it is still the owner's. */
  renew: (key: string, owner: string, ttlMs: number) => Promise<void>
  /** Gives the lock back, if it is still the owner's. */
  release: (key: string, owner: string) => Promise<void>
}
