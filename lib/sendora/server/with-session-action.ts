import { cookies } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { serviceUnavailableText } from '../core/errors/gate-messages'
import { SendoraError } from '../core/errors/sendora-error'
import { type EndReason, endReason } from '../core/gate/decide-gate'
import { signInUrl } from '../core/paths/return-to'
import type { Session } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import {
  checkRequirement,
  mayHaveChanged,
  unverifiedError,
} from '../core/tokens/session-requirement'
import { type CallService, callService } from './call-service'
import { configuration } from './configuration'
import { refuseRequirement } from './current-session'
import { isFromOurPage } from './forms/form-action'
import { renewedSessionState } from './refresh-session'
import { currentReturnTo } from './request-context'
import { createSendoraServerClient } from './server-client'

export type SessionActionContext = { session: Session; callService: CallService }

/** Why an action did not run. */
export type ActionRefusal =
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  | { kind: 'forbidden'; missingClaims: readonly string[] }
  /** Claims are demanded, and sessions are only decoded: `SENDORA_JWKS_URL` is not set. */
  | { kind: 'unverified' }
  | { kind: 'cross-origin' }

export type SessionActionOptions<Result> = SessionRequirement & {
  /** Makes a refusal a result that the page can show. @default an error, or the forbidden page */
  refuse?: (refusal: ActionRefusal) => Result
}

/**
 * Wraps a server action: it runs for a signed-in visitor on a page of this app, or not at all. An expired session is
 * renewed first, and one whose token the service refuses as well; whoever has none is sent to sign in and back. A
 * claim that is missing may have been granted a moment ago: the session is renewed once before it is refused.
 *
 * @throws SendoraError without `refuse`: `cross_origin`, `service_unavailable` or `verification_required`; the nearest
 * error boundary shows it
 */
export function withSessionAction<Arguments extends unknown[], Result>(
  action: (context: SessionActionContext, ...args: Arguments) => Promise<Result>,
  { refuse, ...requirement }: SessionActionOptions<Result> = {},
): (...args: Arguments) => Promise<Result> {
  return async (...args) => {
    const visitor = await authenticateAction(requirement)
    if (visitor.kind === 'admitted') {
      return action({ session: visitor.session, callService: callOrSignIn }, ...args)
    }
    if (visitor.kind === 'forbidden' && requirement.repairPath)
      return refuseRequirement(requirement)
    return refuse ? refuse(visitor) : endRefused(visitor)
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
    case 'rejected':
      return redirectToSignIn(endReason(rotation.code))
    case 'missing':
      return redirectToSignIn('expired')
  }
}

async function redirectToSignIn(reason: EndReason | undefined): Promise<never> {
  redirect(signInUrl(configuration().loginPath, await currentReturnTo(), reason))
}

async function authenticateAction(
  requirement: SessionRequirement,
): Promise<{ kind: 'admitted'; session: Session } | ActionRefusal> {
  const config = configuration()
  if (!(await isFromOurPage(config))) return { kind: 'cross-origin' }
  const state = await renewedSessionState()
  if (state.kind === 'unavailable') return state
  if (state.kind === 'signed-out') return redirectToSignIn(state.ended)
  const session = await sessionWithClaims(state.session, requirement)
  const verdict = checkRequirement(session, requirement)
  switch (verdict.kind) {
    case 'met':
      return { kind: 'admitted', session }
    case 'missing':
      return { kind: 'forbidden', missingClaims: verdict.claims }
    case 'unverified':
      return verdict
  }
}

/** The session, renewed once when a claim is missing that the service may have granted since. */
async function sessionWithClaims(
  session: Session,
  requirement: SessionRequirement,
): Promise<Session> {
  const nowSeconds = configuration().nowMs() / 1000
  const isMissing = checkRequirement(session, requirement).kind === 'missing'
  if (!isMissing || !mayHaveChanged(session, nowSeconds)) return session
  const client = createSendoraServerClient(cookies())
  const rotation = await client.refresh()
  if (rotation.kind === 'rejected') return redirectToSignIn(endReason(rotation.code))
  const state = await client.getSessionState()
  return state.kind === 'active' ? state.session : session
}

function endRefused(refusal: ActionRefusal): never {
  switch (refusal.kind) {
    case 'forbidden':
      return forbidden()
    case 'unverified':
      throw unverifiedError()
    case 'cross-origin':
      throw new SendoraError('cross_origin', 'This action was not called by a page of this app.')
    case 'unavailable':
      throw new SendoraError('service_unavailable', serviceUnavailableText)
  }
}
