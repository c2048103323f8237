import { hashToken, randomToken } from '../tokens/random-token'
import { openTokens, sealTokens } from '../tokens/seal-tokens'
import type { TokenPair } from '../tokens/token-pair'
import type { Families, Family } from './families'
import type { Settings } from './settings'

type RefreshToken = {
  familyId: string
  expiresAtMs: number
  /** Set by the first use. Whatever is presented afterwards is a replay. */
  used: { atMs: number; successorHash: string; sealed: Buffer } | null
}

type RotationOutcome =
  | { kind: 'rotated'; family: Family; tokens: TokenPair }
  /** The immediate predecessor came again within the grace window: the same answer as before. */
  | { kind: 'repeated'; family: Family; tokens: TokenPair }
  | { kind: 'rejected'; reason: 'unknown' | 'expired' | 'revoked' | 'reuse_detected' }

/** Mints the access token that belongs to a new refresh token. */
export type MintPair = (family: Family, refreshToken: string) => TokenPair

export type RefreshTokens = {
  issue(familyId: string): string
  rotate(presented: string, mint: MintPair): RotationOutcome
  familyIdOf(token: string): string | null
  /** The family of a token that could be rotated now; the token stays usable. */
  liveFamilyOf(token: string): Family | null
}

export type RefreshTokenFacts = { families: Families; settings: Settings; nowMs: () => number }

/** One-time refresh tokens with reuse detection (contract: token refresh); only hashes are kept. */
export function createRefreshTokens(facts: RefreshTokenFacts): RefreshTokens {
  const { families, settings, nowMs } = facts
  const tokens = new Map<string, RefreshToken>()

  const issue = (familyId: string) => {
    const token = randomToken('rt')
    const expiresAtMs = nowMs() + settings.refreshTtlSeconds * 1000
    tokens.set(hashToken(token), { familyId, expiresAtMs, used: null })
    return token
  }

  const repeat = (presented: string, record: RefreshToken, family: Family): RotationOutcome => {
    family.replays += 1
    const { used } = record
    const isPredecessor = used !== null && tokens.get(used.successorHash)?.used === null
    const isInGrace = used !== null && nowMs() - used.atMs < settings.reuseGraceSeconds * 1000
    if (isPredecessor && isInGrace) {
      return { kind: 'repeated', family, tokens: openTokens(presented, used.sealed) }
    }
    families.revoke(family.id, 'reuse_detected')
    return { kind: 'rejected', reason: 'reuse_detected' }
  }

  return {
    issue,
    rotate: (presented, mint) => {
      const record = tokens.get(hashToken(presented))
      const family = record && families.byId(record.familyId)
      if (!record || !family) return { kind: 'rejected', reason: 'unknown' }
      if (family.revokedAtMs !== null) {
        if (record.used) family.replays += 1
        return { kind: 'rejected', reason: 'revoked' }
      }
      if (record.used) return repeat(presented, record, family)
      if (record.expiresAtMs <= nowMs()) return { kind: 'rejected', reason: 'expired' }

      const successor = issue(family.id)
      const pair = mint(family, successor)
      record.used = {
        atMs: nowMs(),
        successorHash: hashToken(successor),
        sealed: sealTokens(presented, pair),
      }
      family.rotations += 1
      family.lastUsedAtMs = nowMs()
      return { kind: 'rotated', family, tokens: pair }
    },
    familyIdOf: (token) => tokens.get(hashToken(token))?.familyId ?? null,
    liveFamilyOf: (token) => {
      const record = tokens.get(hashToken(token))
      if (!record || record.used || record.expiresAtMs <= nowMs()) return null
      const family = families.byId(record.familyId)
      return family && family.revokedAtMs === null ? family : null
    },
  }
}
