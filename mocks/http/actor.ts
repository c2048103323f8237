import type { Family } from '../state/families'
import type { User } from '../state/users'
import type { World } from '../state/world'
import { type VerifiedClaims, verifyAccessToken } from '../tokens/verify-access-token'

/** The signed-in user behind a Bearer token. */
export type Actor = { user: User; family: Family; claims: VerifiedClaims }

export function bearerToken(headers: Headers): string | null {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** Verifies the Bearer token, and that its session has not been revoked. */
export function authenticate(world: World, headers: Headers): Actor | null {
  const token = bearerToken(headers)
  const claims = token
    ? verifyAccessToken(token, {
        keys: world.keys,
        issuer: world.origin,
        nowSeconds: world.nowSeconds(),
      })
    : null
  const user = claims && world.users.byId(claims.sub)
  const family = claims && world.families.byId(claims.sid)
  if (!claims || !user || !family || family.revokedAtMs !== null) return null
  family.lastUsedAtMs = world.nowMs()
  return { user, family, claims }
}
