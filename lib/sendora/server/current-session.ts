import { cookies } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { SendoraError } from '../core/errors/sendora-error'
import { signInUrl } from '../core/paths/return-to'
import type { Session, SessionState } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { missingSessionClaims } from '../core/tokens/session-requirement'
import { configuration } from './configuration'
import { currentReturnTo } from './request-context'
import { createSendoraServerClient } from './server-client'

/** What this request's cookies say about the visitor. Judged once per request; never rotates. */
export const getSessionState: () => Promise<SessionState> = cache(() =>
  createSendoraServerClient(cookies()).getSessionState(),
)

/** The session of this request, or `null` when nobody is signed in or the token has expired. */
export async function getSession(): Promise<Session | null> {
  const state = await getSessionState()
  return state.kind === 'active' ? state.session : null
}

/**
 * The session of this request; whoever has none is sent to the sign-in page and comes back afterwards. For pages. So is
 * whoever has one that can only be renewed, where the gate did not: a sign-in page with `TryRefresh` renews it and comes
 * back; `SessionBoundary` does so in place.
 * Whose session lacks a claim of the demand is sent to its `repairPath`, else gets the forbidden page with status 403
 * (Next's `forbidden()`, which needs `experimental.authInterrupts`).
 *
 * @throws SendoraError `service_unavailable` when the keys to verify the token with cannot be had;
 * `verification_required` when claims are demanded and sessions are only decoded
 */
export async function requireSession(requirement: SessionRequirement = {}): Promise<Session> {
  const state = await getSessionState()
  if (state.kind === 'active') {
    return missingSessionClaims(state.session, requirement).length === 0
      ? state.session
      : refuseRequirement(requirement)
  }
  if (state.kind === 'unavailable') {
    throw new SendoraError('service_unavailable', 'The session cannot be verified at the moment.')
  }
  return redirectToSignIn()
}

/** Ends this request at the sign-in page. */
export async function redirectToSignIn(): Promise<never> {
  const { loginPath } = configuration()
  redirect(signInUrl(loginPath, await currentReturnTo()))
}

/** Ends a page's request whose session lacks a claim: at the page that repairs it, else as 403. */
export async function refuseRequirement({ repairPath }: SessionRequirement): Promise<never> {
  if (repairPath === undefined) return forbidden()
  redirect(signInUrl(repairPath, await currentReturnTo()))
}
