import type { User } from '../../state/accounts/users'
import type { Family } from '../../state/families'
import type { MockState } from '../../state/mock-state'
import { type VerifiedClaims, verifyAccessToken } from '../../tokens/verify-access-token'

/** The signed-in user behind a Bearer token. */
export type Actor = { user: User; family: Family; claims: VerifiedClaims }

export function bearerToken(headers: Headers): string | null {
  return /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
}

/** Verifies the Bearer token, and that its session has not been revoked. */
export function authenticate(state: MockState, headers: Headers): Actor | null {
  const token = bearerToken(headers)
  const claims = token
    ? verifyAccessToken(token, {
        keys: state.keys,
        issuer: state.origin,
        nowSeconds: state.nowSeconds(),
      })
    : null
  const user = claims && state.users.byId(claims.sub)
  const family = claims && state.families.byId(claims.sid)
  if (!claims || !user || !family || family.revokedAtMs !== null) return null
  family.lastUsedAtMs = state.nowMs()
  return { user, family, claims }
}
