import { randomUUID } from 'node:crypto'

/** Why a family ended. Only `reuse_detected` is an alarm. */
export type RevokedReason =
  | 'signed_out'
  | 'reuse_detected'
  | 'revoked'
  | 'password_reset'
  | 'password_changed'
  | 'account_deleted'
  | 'guest_retired'
  | 'upgraded'

/** All refresh tokens descended from one sign-in; also a row of the list of devices (contract: devices). */
export type Family = {
  id: string
  userId: string
  createdAtMs: number
  /** When someone last proved who they are. A rotation does not renew it. */
  authenticatedAtSeconds: number
  lastUsedAtMs: number
  deviceInfo: string | null
  rotations: number
  /** Presentations of a used refresh token, the ones that the grace window forgave included. */
  replays: number
  revokedAtMs: number | null
  revokedReason: RevokedReason | null
}

export type Families = {
  start(family: NewFamily): Family
  byId(id: string): Family | undefined
  ofUser(userId: string): Family[]
  all(): Family[]
  /** False when the family is unknown or has already ended. */
  revoke(id: string, reason: RevokedReason): boolean
  /** Ends every session of a user, or all but one; answers how many. */
  revokeUser(userId: string, reason: RevokedReason, exceptId?: string): number
}

type NewFamily = { userId: string; deviceInfo: string | null; authAgeSeconds?: number }

export function createFamilies(nowMs: () => number): Families {
  const families = new Map<string, Family>()
  const ofUser = (userId: string) =>
    [...families.values()].filter((family) => family.userId === userId)

  const revoke: Families['revoke'] = (id, reason) => {
    const family = families.get(id)
    if (!family || family.revokedAtMs !== null) return false
    family.revokedAtMs = nowMs()
    family.revokedReason = reason
    return true
  }

  return {
    start: ({ userId, deviceInfo, authAgeSeconds = 0 }) => {
      const now = nowMs()
      const family: Family = {
        id: randomUUID(),
        userId,
        deviceInfo,
        createdAtMs: now,
        authenticatedAtSeconds: Math.floor(now / 1000) - authAgeSeconds,
        lastUsedAtMs: now,
        rotations: 0,
        replays: 0,
        revokedAtMs: null,
        revokedReason: null,
      }
      families.set(family.id, family)
      return family
    },
    byId: (id) => families.get(id),
    ofUser,
    all: () => [...families.values()],
    revoke,
    revokeUser: (userId, reason, exceptId) =>
      ofUser(userId).filter(({ id }) => id !== exceptId && revoke(id, reason)).length,
  }
}
