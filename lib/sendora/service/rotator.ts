import type { RotationRole } from '../core/events'
import type { RefreshOutcome } from './refresh-outcome'
import type { Remembered, RotationMemory } from './rotation-memory'
import { createRotationMemory } from './rotation-memory'
import type { IssuedTokens } from './session-payload'
import { tokenKey } from './token-key'

export type Rotation =
  | { kind: 'rotated'; tokens: IssuedTokens; role: RotationRole }
  | Extract<RefreshOutcome, { kind: 'rejected' }>
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type Rotator = {
  /** Exchanges a refresh token for its successors: one call to the service however many ask. */
  rotate: (refreshToken: string) => Promise<Rotation>
  /** Ends the session that this token belongs to, also while a rotation of it is in flight. */
  end: (refreshToken: string) => Promise<void>
}

export type RotatorWorld = {
  refresh: (refreshToken: string) => Promise<RefreshOutcome>
  revoke: (refreshToken: string) => Promise<unknown>
  /** Tells the other instances that the session of this token has ended. */
  announceEnd?: (refreshToken: string) => Promise<void>
  nowMs: () => number
  memory?: RotationMemory
  /** How long stragglers with the spent token get the same successors, milliseconds. @default 30000 */
  rememberMs?: number
  /** How long a sign-out outlives itself, milliseconds: as long as an access token may. @default 900000 */
  tombstoneMs?: number
}

/**
 * Refresh tokens are single use, and presenting a spent one ends the whole session (RFC 9700, 4.14.2). So
 * concurrent requests share one flight per token, stragglers are answered from memory, and no waiter can cancel
 * the call. Holds for one process; `rotation-redis` widens it to many.
 */
export function createRotator(world: RotatorWorld): Rotator {
  const { memory = createRotationMemory(), rememberMs = 30_000, tombstoneMs = 900_000 } = world
  const flights = new Map<string, Promise<Rotation>>()

  async function rotate(refreshToken: string): Promise<Rotation> {
    const key = await tokenKey(refreshToken)
    const known = newest(key)
    if (known) return remembered(known)
    const flight = flights.get(key)
    if (flight) return follow(await flight)

    const started = fly(key, refreshToken).finally(() => flights.delete(key))
    flights.set(key, started)
    return started
  }

  async function fly(key: string, refreshToken: string): Promise<Rotation> {
    const outcome = await world.refresh(refreshToken)
    if (outcome.kind !== 'rotated') return outcome
    const successorKey = await tokenKey(outcome.tokens.refreshToken)
    if (memory.read(key, world.nowMs())?.kind === 'signed-out') {
      entomb(successorKey)
      await world.revoke(outcome.tokens.refreshToken)
      return signedOut
    }
    const untilMs = world.nowMs() + rememberMs
    memory.write(key, { kind: 'rotated', tokens: outcome.tokens, successorKey, untilMs })
    return { ...outcome, role: 'leader' }
  }

  async function end(refreshToken: string): Promise<void> {
    const key = await tokenKey(refreshToken)
    const known = newest(key)
    if (known?.kind === 'signed-out') return
    entomb(key)
    await world.announceEnd?.(refreshToken)
    if (known) {
      entomb(known.successorKey)
      await world.revoke(known.tokens.refreshToken)
      return
    }
    // A flight finds the tombstone when it lands, and revokes what it brought.
    const landed = await flights.get(key)
    if (landed?.kind !== 'rejected') await world.revoke(refreshToken)
  }

  /** The latest that is remembered: the successor of a successor, when that was spent as well. */
  function newest(key: string): Remembered | undefined {
    let found = memory.read(key, world.nowMs())
    // A service that hands out a token twice would lead in a circle.
    const seen = new Set([key])
    while (found?.kind === 'rotated' && !seen.has(found.successorKey)) {
      seen.add(found.successorKey)
      const next = memory.read(found.successorKey, world.nowMs())
      if (next === undefined) break
      found = next
    }
    return found
  }

  function entomb(key: string): void {
    memory.write(key, { kind: 'signed-out', untilMs: world.nowMs() + tombstoneMs })
  }

  return { rotate, end }
}

const signedOut: Rotation = { kind: 'rejected', code: 'SIGNED_OUT', isReuse: false }

function remembered(found: Remembered): Rotation {
  return found.kind === 'rotated'
    ? { kind: 'rotated', tokens: found.tokens, role: 'replay' }
    : signedOut
}

function follow(rotation: Rotation): Rotation {
  return rotation.kind === 'rotated' ? { ...rotation, role: 'follower' } : rotation
}
