import type { RotationRole } from '../core/events'
import type { IssuedTokens } from './auth-request'
import type { RejectedOutcome } from './refresh-outcome'
import type { RotationMemory } from './rotation-memory'
import type { SharedOutcome } from './shared-refresh'

/** What a rotation has come to, for one of those who asked. */
export type Rotation =
  | { kind: 'rotated'; tokens: IssuedTokens; role: RotationRole }
  | RejectedOutcome
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type Rotator = {
  /** Exchanges a refresh token for its successors: one call to the service however many ask. */
  rotate: (refreshToken: string) => Promise<Rotation>
  /**
   * Ends the session that this token belongs to, also while a rotation of it is in flight. False when it ended here,
   * and the service could not be told.
   */
  end: (refreshToken: string) => Promise<boolean>
  /** True when the session of this token was ended by this instance, as far as it remembers. */
  hasEndedHere: (refreshToken: string) => Promise<boolean>
  /** How the session of one of these tokens has ended, here or at another instance; else `null`. */
  endingOf: (...refreshTokens: readonly string[]) => Promise<RejectedOutcome | null>
}

export type RotatorWorld = {
  refresh: (refreshToken: string) => Promise<SharedOutcome>
  /** False when the service could not be told. */
  revoke: (refreshToken: string) => Promise<unknown>
  /** Tells the other instances that the session of this token has ended; answers the successor that they hold. */
  announceEnd?: (refreshToken: string) => Promise<string | null>
  /** How the session of this token has ended, as far as another instance knows. */
  endingOf?: (refreshToken: string) => Promise<RejectedOutcome | null>
  nowMs: () => number
  memory?: RotationMemory
  /** How long stragglers with the spent token get the same successors, milliseconds. @default 30000 */
  rememberMs?: number
  /** How long a sign-out outlives itself, milliseconds: as long as an access token may. @default 900000 */
  tombstoneMs?: number
}
