import { randomUUID } from 'node:crypto'
import type { User } from '../state/accounts/users'
import type { Family } from '../state/families'
import { signJwt } from './sign-jwt'
import type { SigningKey } from './signing-keys'

/** Claims that custom claims never replace (contract: access token). */
const RESERVED_CLAIMS = new Set([
  ...['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'sid', 'auth_time', 'azp', 'scope'],
  ...['email', 'email_verified', 'name', 'is_anonymous', '__proto__'],
])

export type AccessTokenFacts = {
  key: SigningKey
  user: User
  family: Family
  issuer: string
  audience: string
  nowSeconds: number
  /** Negative: the token is born expired. */
  ttlSeconds: number
}

/** Signs an access token (RS256) with these claims and no others (contract: access token). */
export function issueAccessToken(facts: AccessTokenFacts): string {
  const { key, user, family, issuer, audience, nowSeconds, ttlSeconds } = facts
  const exp = nowSeconds + ttlSeconds
  const claims = {
    ...customClaims(user.claims),
    iss: issuer,
    aud: audience,
    sub: user.id,
    sid: family.id,
    jti: randomUUID(),
    iat: Math.min(nowSeconds, exp - 1),
    exp,
    auth_time: Math.min(family.authenticatedAtSeconds, exp),
    email: user.email,
    email_verified: user.emailVerified,
    name: user.name,
    is_anonymous: user.isAnonymous,
  }
  return signJwt(claims, key)
}

function customClaims(claims: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !RESERVED_CLAIMS.has(name)))
}
