import { cookies } from 'next/headers'
import { forbidden } from 'next/navigation'
import { cache } from 'react'
import { SendoraError } from '../core/errors/sendora-error'
import type { EndReason } from '../core/gate/decide-gate'
import { signInUrl } from '../core/paths/return-to'
import type { Session, SessionState } from '../core/tokens/session'
import { missingSessionClaims, type SessionRequirement } from '../core/tokens/session-requirement'
import { configuration } from './configuration'
import { redirectTo } from './redirect-to'
import { currentReturnTo, pageConfiguration } from './request-context'
import { createSendoraServerClient } from './server-client'

/** The state of this request's session. Read once per request; never renews it. */
export const getSessionState: () => Promise<SessionState> = cache(() =>
  createSendoraServerClient(cookies()).getSessionState(),
)

/** The session of this request, or `null` if there's none or the token has expired. */
export async function getSession(): Promise<Session | null> {
  const state = await getSessionState()
  return state.kind === 'active' ? state.session : null
}

/**
 * The session of this request, for pages. Signed-out visitors go to the sign-in page and come back afterward; so do
 * visitors whose session has expired, if the gate didn't renew it (`SessionBoundary` renews it in place). A session
 * without a required claim goes to `repairPath`, or gets the forbidden page with status 403 (Next's `forbidden()`,
 * which needs `experimental.authInterrupts`).
 *
 * @throws SendoraError `service_unavailable` if the keys that verify the token can't be loaded;
 * `verification_required` if claims are required but sessions are only decoded
 */
export async function requireSession(requirement: SessionRequirement = {}): Promise<Session> {
  const state = await getSessionState()
  if (state.kind === 'active') {
    return missingSessionClaims(state.session, requirement).length === 0
      ? state.session
      : refuseRequirement(requirement)
  }
  if (state.kind === 'unavailable') {
    throw new SendoraError('service_unavailable', 'Your session can’t be verified right now.')
  }
  return redirectToSignIn()
}

/**
 * Redirects this request to the sign-in page, which returns here.
 *
 * @param reason why the session is over, for that page @default none
 */
export async function redirectToSignIn(reason?: EndReason): Promise<never> {
  const { loginPath } = await pageConfiguration(configuration())
  return redirectTo(signInUrl(loginPath, await currentReturnTo(), reason))
}

/** Refuses a session without a required claim: to the page that repairs it, or with 403. */
export async function refuseRequirement({ repairPath }: SessionRequirement): Promise<never> {
  if (repairPath === undefined) return forbidden()
  return redirectTo(signInUrl(repairPath, await currentReturnTo()))
}
