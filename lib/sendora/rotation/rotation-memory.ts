import { BoundedMap } from '../core/bounded-map'
import type { IssuedTokens } from '../core/refresh-outcome'

/** What is remembered of one presented refresh token. */
export type Remembered =
  | { kind: 'rotated'; tokens: IssuedTokens; untilMs: number }
  /** The service has refused it for good: asking again would only be one replay more. */
  | { kind: 'rejected'; code: string; isReuse: boolean; untilMs: number }
  /** Signed out: nothing that comes of this token may be written anywhere. */
  | {
      kind: 'signed-out'
      untilMs: number
      /** The sign-out under way: over when every instance knows, and the service. False when that could not be told. */
      ended?: Promise<boolean>
    }

export type RotationMemory = {
  read: (refreshToken: string, nowMs: number) => Remembered | undefined
  write: (refreshToken: string, remembered: Remembered) => void
  readonly size: number
}

const sweepEveryMs = 30_000

/**
 * Bounded memory of recent rotations, and as much again of ended sessions, by the presented token; the least
 * recently used goes first. Anybody can have tokens of their own invention refused or signed out: apart, they push
 * nobody's successor out.
 */
export function createRotationMemory(maxEntries = 10_000): RotationMemory {
  const rotations = new BoundedMap<Remembered>(maxEntries)
  const revocations = new BoundedMap<Remembered>(maxEntries)
  let nextSweepMs = 0

  /** Tokens that nobody may have any more should be in no dump of the process either. */
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
