import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { resolveOptions } from '../core/resolve-options'
import { signInUrl } from '../core/return-to'
import { SendoraError } from '../core/sendora-error'
import type { Session } from '../core/session'
import { readEnvironment } from '../environment'
import type { CallService } from './call-service'
import { callService } from './call-service'
import { currentReturnTo } from './current-session'
import { isFromOurPage } from './form-action'
import { renewedSessionState } from './renewed-session-state'
import { createSendoraServerClient } from './server-client'

export type SessionActionContext = { session: Session; callService: CallService }

/**
 * Wraps a server action: it runs for a signed-in visitor on a page of this app, or not at all. An expired session is
 * renewed first, and one whose token the service refuses as well; whoever has none is sent to sign in and back.
 *
 * @throws SendoraError `cross_origin` or `service_unavailable`; the nearest error boundary shows it
 */
export function withSessionAction<Arguments extends unknown[], Result>(
  action: (context: SessionActionContext, ...args: Arguments) => Promise<Result>,
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    const session = await actionSession()
    return action({ session, callService: callOrSignIn }, ...args)
  }
}

/**
 * An action can do what a page leaves to `TryRefresh`: when the service refuses the token, it renews the session and
 * asks once more. A refused call has changed nothing.
 */
const callOrSignIn: CallService = async (path, call) => {
  const result = await callService(path, call)
  if (result.kind !== 'unauthorized') return result
  const rotation = await createSendoraServerClient(cookies()).refresh()
  switch (rotation.kind) {
    case 'rotated':
      return callService(path, call)
    case 'unavailable':
      return rotation
    default:
      return redirectExpired()
  }
}

async function redirectExpired(): Promise<never> {
  const { loginPath } = resolveOptions({}, readEnvironment())
  redirect(signInUrl(loginPath, await currentReturnTo(), 'expired'))
}

async function actionSession(): Promise<Session> {
  const config = resolveOptions({}, readEnvironment())
  if (!(await isFromOurPage(config))) {
    throw new SendoraError('cross_origin', 'This action was not called by a page of this app.')
  }
  const state = await renewedSessionState()
  if (state.kind === 'unavailable') throw unavailable()
  if (state.kind !== 'active') redirect(signInUrl(config.loginPath, await currentReturnTo()))
  return state.session
}

function unavailable(): SendoraError {
  return new SendoraError(
    'service_unavailable',
    'The sign-in service cannot be reached. You are still signed in; try again shortly.',
  )
}
