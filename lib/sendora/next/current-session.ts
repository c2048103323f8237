import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { returnToHeaderName } from '../core/request-headers'
import { resolveOptions } from '../core/resolve-options'
import { safeReturnTo, signInUrl } from '../core/return-to'
import { SendoraError } from '../core/sendora-error'
import type { Session, SessionState } from '../core/session'
import { readEnvironment } from '../environment'
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
 * The session of this request; whoever has none is sent to the sign-in page and comes back afterwards. For pages.
 *
 * @throws SendoraError `service_unavailable` when the keys to verify the token with cannot be had
 */
export async function requireSession(): Promise<Session> {
  const state = await getSessionState()
  if (state.kind === 'active') return state.session
  if (state.kind === 'unavailable') {
    throw new SendoraError('service_unavailable', 'The session cannot be verified at the moment.')
  }
  return redirectToSignIn()
}

/** Ends this request at the sign-in page. */
export async function redirectToSignIn(): Promise<never> {
  const { loginPath } = resolveOptions({}, readEnvironment())
  redirect(signInUrl(loginPath, await currentReturnTo()))
}

/** Where this request's page is, as the gate has noted it; `null` when the gate did not run. */
export async function currentReturnTo(): Promise<string | null> {
  return safeReturnTo((await headers()).get(returnToHeaderName), '') || null
}
