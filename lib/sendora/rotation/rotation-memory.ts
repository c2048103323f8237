import type { IssuedTokens } from '../core/refresh-outcome'

/** A map that keeps the newest entries. Writing a key again makes it the newest; above the limit, the oldest is dropped. */
export class BoundedMap<Value> extends Map<string, Value> {
  readonly #maxEntries: number
  /** The next to be dropped: finding one takes a walk over all that was deleted before it, so it finds many. */
  readonly #oldest = new Set<string>()

  constructor(maxEntries: number) {
    super()
    this.#maxEntries = maxEntries
  }

  override set(key: string, value: Value): this {
    this.delete(key)
    this.#oldest.delete(key)
    super.set(key, value)
    if (this.size > this.#maxEntries) this.#dropOldest()
    return this
  }

  #dropOldest(): void {
    for (const key of this.#oldest) {
      this.#oldest.delete(key)
      if (this.delete(key)) return
    }
    for (const key of this.keys()) if (this.#oldest.add(key).size === 100) break
    this.#dropOldest()
  }
}

export type Remembered =
  | { kind: 'rotated'; tokens: IssuedTokens; untilMs: number }
  /** The service refused it for good: to ask again would be another replay. */
  | { kind: 'rejected'; code: string; isReuse: boolean; untilMs: number }
  /** No successor may be stored. `ended` settles once the service was told; `false` if it couldn't be. */
  | { kind: 'signed-out'; untilMs: number; ended?: Promise<boolean> }

export type RotationMemory = {
  read: (refreshToken: string, nowMs: number) => Remembered | undefined
  write: (refreshToken: string, remembered: Remembered) => void
  readonly size: number
}

const sweepEveryMs = 30_000

/**
 * Bounded memory of recent rotations and, apart, of ended sessions, by the presented token; the least recently used is
 * dropped first. Apart, since anyone can have made-up tokens refused: they must not displace real successors.
 */
export function createRotationMemory(maxEntries = 10_000): RotationMemory {
  const rotations = new BoundedMap<Remembered>(maxEntries)
  const revocations = new BoundedMap<Remembered>(maxEntries)
  let nextSweepMs = 0

  /** Expired tokens should not show up in a memory dump either. */
  function sweep(nowMs: number): void {
    if (nowMs < nextSweepMs) return
    nextSweepMs = nowMs + sweepEveryMs
    for (const memory of [rotations, revocations]) {
      for (const [key, { untilMs }] of memory) if (untilMs <= nowMs) memory.delete(key)
    }
  }

  function read(key: string, nowMs: number): Remembered | undefined {
    sweep(nowMs)
    const found = rotations.get(key) ?? revocations.get(key)
    if (found === undefined) return undefined
    forget(key)
    if (found.untilMs <= nowMs) return undefined
    write(key, found)
    return found
  }

  function forget(key: string): void {
    rotations.delete(key)
    revocations.delete(key)
  }

  function write(key: string, remembered: Remembered): void {
    forget(key)
    const memory = remembered.kind === 'rotated' ? rotations : revocations
    memory.set(key, remembered)
  }

  return {
    read,
    write,
    get size() {
      return rotations.size + revocations.size
    },
  }
}
