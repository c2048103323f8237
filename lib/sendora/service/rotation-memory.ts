import type { IssuedTokens } from './session-payload'

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

/** Bounded memory of recent rotations by key of the presented token; the least recently used goes first. */
export function createRotationMemory(maxEntries = 10_000): RotationMemory {
  const entries = new Map<string, Remembered>()

  function read(key: string, nowMs: number): Remembered | undefined {
    const found = entries.get(key)
    if (found === undefined) return undefined
    entries.delete(key)
    if (found.untilMs <= nowMs) return undefined
    entries.set(key, found)
    return found
  }

  function write(key: string, remembered: Remembered): void {
    entries.delete(key)
    entries.set(key, remembered)
    const [oldest] = entries.keys()
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
  }

  return {
    read,
    write,
    get size() {
      return entries.size
    },
  }
}
