import type { Claims } from '../core/tokens/claims'
import { type Session, sessionOf, type VerifiedSession } from '../core/tokens/session'

/** What a test says about a session. The rest is made up, and the claims always agree with the other fields. */
export type TestSessionFacts = Partial<Omit<Session, 'claims'>> & {
  /** More claims, such as a role. They win over the other fields. */
  claims?: Partial<Claims>
}

const lifeSeconds = 900

/**
 * A session for unit tests, as the library would read it: of Ada, issued now, for 15 minutes. `null` takes a field away.
 * It's unverified, like any session without `SENDORA_JWKS_URL`; pass `verified: true` for a verified one.
 *
 * @example
 * ```ts
 * testSession({ email: 'grace@example.com', claims: { role: 'admin' } })
 * ```
 */
export function testSession(facts: TestSessionFacts & { verified: true }): VerifiedSession
export function testSession(facts?: TestSessionFacts): Session
export function testSession(facts: TestSessionFacts = {}): Session {
  const { verified = false, claims = {}, ...fields } = facts
  const nowSeconds = Math.floor(Date.now() / 1000)
  const expiresAt = claims.exp ?? fields.expiresAtSeconds ?? nowSeconds + lifeSeconds
  // No issuer writes a token that expires before it's issued.
  const issuedBefore = Math.min(nowSeconds, expiresAt - lifeSeconds)
  const issuedAt = fields.issuedAtSeconds === undefined ? issuedBefore : fields.issuedAtSeconds
  const made = {
    sub: fields.userId ?? 'user_ada',
    email: fields.email === undefined ? 'ada@example.com' : fields.email,
    email_verified: fields.emailVerified ?? true,
    name: fields.name === undefined ? 'Ada Lovelace' : fields.name,
    is_anonymous: fields.isAnonymous ?? false,
    sid: fields.sessionId === undefined ? 'session_1' : (fields.sessionId ?? undefined),
    iat: issuedAt ?? undefined,
    exp: fields.expiresAtSeconds ?? (issuedAt ?? nowSeconds) + lifeSeconds,
    ...claims,
  }
  const present = Object.entries(made).filter(([, value]) => value !== null && value !== undefined)
  return sessionOf(Object.fromEntries(present) as Claims, verified)
}
