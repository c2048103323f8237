import type { IssuedTokens } from '../core/refresh-outcome'

/** What is remembered of one presented refresh token. */
export type Remembered =
  | { kind: 'rotated'; tokens: IssuedTokens; successorKey: string; untilMs: number }
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
  read: (key: string, nowMs: number) => Remembered | undefined
  write: (key: string, remembered: Remembered) => void
  readonly size: number
}

const sweepEveryMs = 30_000

/**
 * Bounded memory of recent rotations, and as much again of ended sessions, by key of the presented token; the least
 * recently used goes first. Anybody can have tokens of their own invention refused or signed out: apart, they push
 * nobody's successor out.
 */
export function createRotationMemory(maxEntries = 10_000): RotationMemory {
  const rotations = new Map<string, Remembered>()
  const endings = new Map<string, Remembered>()
  let nextSweepMs = 0

  function take(key: string): Remembered | undefined {
    const found = rotations.get(key) ?? endings.get(key)
    rotations.delete(key)
    endings.delete(key)
    return found
  }

  function put(key: string, remembered: Remembered): void {
    const shelf = remembered.kind === 'rotated' ? rotations : endings
    shelf.set(key, remembered)
    const [oldest] = shelf.keys()
    if (shelf.size > maxEntries && oldest !== undefined) shelf.delete(oldest)
  }

  /** Tokens that nobody may have any more should be in no dump of the process either. */
  function sweep(nowMs: number): void {
    if (nowMs < nextSweepMs) return
    nextSweepMs = nowMs + sweepEveryMs
    for (const shelf of [rotations, endings]) {
      for (const [key, { untilMs }] of shelf) if (untilMs <= nowMs) shelf.delete(key)
    }
  }

  function read(key: string, nowMs: number): Remembered | undefined {
    sweep(nowMs)
    const found = take(key)
    if (found === undefined || found.untilMs <= nowMs) return undefined
    put(key, found)
    return found
  }

  function write(key: string, remembered: Remembered): void {
    take(key)
    put(key, remembered)
  }

  return {
    read,
    write,
    get size() {
      return rotations.size + endings.size
    },
  }
}
