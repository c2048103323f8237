import { decodeAccessToken, redrawing } from './access-token'
import type { Claims } from './claims'

/** What the app may know about the signed-in user. Contains no token. */
export type Session = {
  userId: string
  email: string | null
  emailVerified: boolean
  name: string | null
  isAnonymous: boolean
  /** Id of the session at the service (`sid`), if the token has one. */
  sessionId: string | null
  /** Seconds since the epoch, from `iat`. */
  issuedAtSeconds: number | null
  /** Seconds since the epoch, from `exp`. */
  expiresAtSeconds: number
  /** All claims, custom ones included. */
  claims: Readonly<Claims>
  /** `false` when the token was only decoded: an unverified hint that must not release data. */
  verified: boolean
}

/** A session whose signature was checked. A decoded one isn't assignable to it. */
export type VerifiedSession = Session & { verified: true }

/** `missing`: no cookie; `invalid`: not a token of ours; `expired`: past `exp`. Only the service says `rejected`. */
export type AccessTokenState =
  | { kind: 'valid'; session: Session }
  | { kind: 'missing' }
  | { kind: 'invalid' }
  | { kind: 'expired' }
  /** Of another issuer or audience: another app's on this host. */
  | { kind: 'foreign' }
  /** The keys couldn't be loaded: no verdict. */
  | { kind: 'unavailable' }

/** The session in a request's cookies. */
export type SessionState =
  | { kind: 'active'; session: Session }
  /** No usable access token, but a refresh token to get one. */
  | { kind: 'refreshable'; reason: 'missing' | 'invalid' | 'expired' }
  /** `ended`: by a sign-out, or by another sign-in. `foreign`: the cookies are another app's, and stay as they are. */
  | { kind: 'signed-out'; reason: 'missing' | 'invalid' | 'expired' | 'ended' | 'foreign' }
  | { kind: 'unavailable' }

export type ClockRules = {
  nowSeconds: number
  /** Longest accepted life of an access token, seconds. */
  maxLifetimeSeconds: number
  /** How far `iat` and `nbf` may be ahead of our clock, seconds. */
  clockToleranceSeconds: number
}

/** Whose tokens are this app's. */
export type OwnIssue = { issuer: string; audience: string }

export function decodedTokenState(
  token: string | null,
  rules: ClockRules,
  own: OwnIssue,
): AccessTokenState {
  if (token === null) return { kind: 'missing' }
  const claims = decodeAccessToken(token)
  if (claims === null) return { kind: 'invalid' }
  return isOfOtherApp(claims, own) ? { kind: 'foreign' } : claimsState(claims, rules, false)
}

/** True if the claims name another issuer or other audiences. A token that names none isn't known to be another's. */
export function isOfOtherApp(claims: Claims, own: OwnIssue): boolean {
  return unexpectedClaim(claims, own) !== null
}

/** The claim that names another app. */
export function unexpectedClaim(
  { iss, aud }: Claims,
  { issuer, audience }: OwnIssue,
): 'iss' | 'aud' | null {
  const isOther = (value: unknown, own: string) =>
    value !== undefined && ![value].flat().includes(own)
  if (isOther(iss, issuer)) return 'iss'
  return isOther(aud, audience) ? 'aud' : null
}

/** The only comparison with the clock. A token has expired in the second of its `exp` (RFC 7519, 4.1.4). */
export function claimsState(
  claims: Claims,
  rules: ClockRules,
  verified: boolean,
): Exclude<AccessTokenState, { kind: 'missing' | 'foreign' | 'unavailable' }> {
  const latest = rules.nowSeconds + rules.clockToleranceSeconds
  const issuedAt = claims.iat ?? Math.min(claims.exp, rules.nowSeconds)
  const lifetime = claims.exp - issuedAt
  if (issuedAt > latest || (claims.nbf ?? 0) > latest) return { kind: 'invalid' }
  if (lifetime > rules.maxLifetimeSeconds) return { kind: 'invalid' }
  if (claims.exp <= rules.nowSeconds) return { kind: 'expired' }
  return { kind: 'valid', session: sessionOf(claims, verified) }
}

/** The part of a token's life that must be left, or it's renewed early: page loads come first. */
const agingShare = { document: 0.1, other: 0.05 } as const

/** True when a session should be renewed early: not all at the same time, even if they began together. */
export function isAging(session: Session, nowSeconds: number, isDocument: boolean): boolean {
  const { issuedAtSeconds, expiresAtSeconds, userId } = session
  if (issuedAtSeconds === null) return false
  const share = agingShare[isDocument ? 'document' : 'other']
  const left = (expiresAtSeconds - nowSeconds) / (expiresAtSeconds - issuedAtSeconds)
  // Most requests come too early for any user.
  return left < share && left < share * (0.75 + 0.25 * fractionOf(userId))
}

/** A number from 0 to 1, far apart for similar texts (FNV-1a). */
function fractionOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash ^ (hash >>> 15)) & 0xffff) / 0xffff
}

export function sessionState(access: AccessTokenState, hasRefreshToken: boolean): SessionState {
  if (access.kind === 'valid') return { kind: 'active', session: access.session }
  if (access.kind === 'unavailable') return access
  if (access.kind === 'foreign') return { kind: 'signed-out', reason: 'foreign' }
  return { kind: hasRefreshToken ? 'refreshable' : 'signed-out', reason: access.kind }
}

/** The session that these claims describe. */
export function sessionOf(claims: Claims, verified: boolean): Session {
  return {
    userId: claims.sub,
    email: text(claims.email),
    emailVerified: claims.email_verified === true,
    name: text(claims.name),
    isAnonymous: claims.is_anonymous === true,
    sessionId: text(claims.sid),
    issuedAtSeconds: claims.iat ?? null,
    expiresAtSeconds: claims.exp,
    claims: neutralTexts(claims),
    verified,
  }
}

function neutralTexts(claims: Claims): Claims {
  const neutralized = { ...claims }
  for (const [name, value] of Object.entries(claims)) {
    if (typeof value === 'string') neutralized[name] = neutral(value)
  }
  return neutralized
}

function neutral(value: string): string {
  // Printable ASCII has none.
  if (/^[ -~]*$/.test(value)) return value
  return value.replace(redrawing, '\ufffd')
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? neutral(value) : null
}
