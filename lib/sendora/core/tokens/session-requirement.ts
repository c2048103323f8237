import { SendoraError } from '../errors/sendora-error'
import type { Claims } from './claims'
import type { Session, VerifiedSession } from './session'

/** What a page, an action or a handler requires of a session. Define it once, and use it in all three. */
export type SessionRequirement = {
  /** Values that claims must have, such as `{ role: 'admin' }`. @default none: any session is enough */
  claims?: ClaimsRequirement
  /**
   * The page that helps with a missing claim, such as one that verifies the email address. Visitors are sent there with
   * `from`. @default none: they get the forbidden page
   */
  repairPath?: string
}

/** A token that was issued less than this ago has the service's current claims, seconds. */
const settledSeconds = 10

export type RequirementVerdict =
  | { kind: 'met' }
  | { kind: 'missing'; claims: readonly string[] }
  /** The claims are there, but in a token that was only decoded (security: decoded is not verified). */
  | { kind: 'unverified' }

export function checkRequirement(
  session: Session,
  { claims }: SessionRequirement,
): RequirementVerdict {
  if (claims === undefined || Object.keys(claims).length === 0) return { kind: 'met' }
  const missing = missingClaims(session.claims, claims)
  if (missing.length > 0) return { kind: 'missing', claims: missing }
  return { kind: isVerified(session) ? 'met' : 'unverified' }
}

/** The required claims that a session lacks. @throws SendoraError `verification_required` when it was only decoded */
export function missingSessionClaims(
  session: Session,
  requirement: SessionRequirement,
): readonly string[] {
  const verdict = checkRequirement(session, requirement)
  if (verdict.kind === 'unverified') throw unverifiedError()
  return verdict.kind === 'missing' ? verdict.claims : []
}

/** True when the service may have granted a claim since this session's token was issued. */
export function mayHaveChanged({ issuedAtSeconds }: Session, nowSeconds: number): boolean {
  return issuedAtSeconds === null || nowSeconds - issuedAtSeconds >= settledSeconds
}

/** Values that claims must have. A claim that is a list must contain every required value. */
export type ClaimsRequirement = Partial<Claims>

/** Names of the claims that don't meet the requirement; one for `undefined` or `[]` is never met. */
export function missingClaims(claims: Readonly<Claims>, required: ClaimsRequirement): string[] {
  return Object.entries(required)
    .filter(([name, wanted]) => !meets(claims[name], wanted))
    .map(([name]) => name)
}

function meets(actual: unknown, wanted: unknown): boolean {
  // A missing setting must close the door, not open it.
  if (wanted === undefined || (Array.isArray(wanted) && wanted.length === 0)) return false
  const values = Array.isArray(actual) ? actual : [actual]
  return Array.isArray(wanted)
    ? wanted.every((value) => values.includes(value))
    : values.includes(wanted)
}

/** The session, if its signature was checked. @throws SendoraError `verification_required` */
export function verifiedSession(session: Session): VerifiedSession {
  if (isVerified(session)) return session
  throw unverifiedError()
}

export function unverifiedError(): SendoraError {
  return new SendoraError(
    'verification_required',
    'This needs a verified session, but sessions are only decoded. Set SENDORA_JWKS_URL.',
  )
}

/** True for a session whose signature was checked. */
export function isVerified(session: Session): session is VerifiedSession {
  return session.verified === true
}
