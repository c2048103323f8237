import { SendoraError } from './sendora-error'
import type { Session, VerifiedSession } from './session'

/**
 * The session, if its signature was checked.
 *
 * @throws SendoraError `verification_required` for a decoded one: anybody could have written it
 */
export function verifiedSession(session: Session): VerifiedSession {
  if (isVerified(session)) return session
  throw unverifiedError()
}

export function unverifiedError(): SendoraError {
  return new SendoraError(
    'verification_required',
    'A verified session is asked for here, and sessions are only decoded. Set SENDORA_JWKS_URL.',
  )
}

export function isVerified(session: Session): session is VerifiedSession {
  return session.verified === true
}
