import { forbidden } from 'next/navigation'
import { SendoraError, serviceUnavailableText } from '../core/errors/sendora-error'
import type { Session } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import {
  checkRequirement,
  mayHaveChanged,
  unverifiedError,
} from '../core/tokens/session-requirement'
import { type CallService, callService } from './call-service'
import { configuration } from './configuration'
import { redirectToSignIn, refuseRequirement } from './current-session'
import { refreshSession, renewedSessionState } from './refresh-session'
import { isFromOurPage } from './request-context'

export type SessionActionContext = { session: Session; callService: CallService }

/** Why an action didn't run. */
export type ActionRefusal =
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  | { kind: 'forbidden'; missingClaims: readonly string[] }
  /** Claims are required, but sessions are only decoded: `SENDORA_JWKS_URL` isn't set. */
  | { kind: 'unverified' }
  | { kind: 'cross-origin' }

export type SessionActionOptions<Result> = SessionRequirement & {
  /** Turns a refusal into a result that the page can show. @default an error, or the forbidden page */
  refuse?: (refusal: ActionRefusal) => Result
}

/**
 * Wraps a server action, which then runs only for a signed-in visitor on a page of this app. Visitors without a session
 * sign in and come back. An expired session is renewed first, and so is one without a required claim, once, or whose
 * token the service refuses.
 *
 * @returns the action's result, or that of `refuse`
 * @throws SendoraError without `refuse`: `cross_origin`, `service_unavailable`, or `verification_required`, for the
 * nearest error boundary
 * @example
 * ```ts
 * export const rename = withSessionAction(async ({ callService }, name: string) =>
 *   callService('/projects/1', { method: 'PATCH', body: { name }, parse: project.parse }),
 * )
 * ```
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

/** Renews the session and calls again if the service refuses the token: a refused call has changed nothing. */
const callOrSignIn: CallService = async (path, call) => {
  const result = await callService(path, call)
  if (result.kind !== 'unauthorized') return result
  const refreshed = await refreshSession()
  switch (refreshed.kind) {
    case 'active':
      return callService(path, call)
    case 'unavailable':
      return refreshed
    default:
      return redirectToSignIn(refreshed.kind === 'rejected' ? refreshed.reason : 'expired')
  }
}

async function authenticateAction(
  requirement: SessionRequirement,
): Promise<{ kind: 'admitted'; session: Session } | ActionRefusal> {
  if (!(await isFromOurPage())) return { kind: 'cross-origin' }
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

/** The session, renewed once if a claim is missing that the service may have granted since. */
async function sessionWithClaims(session: Session, requirement: SessionRequirement) {
  const nowSeconds = configuration().nowMs() / 1000
  const isMissing = checkRequirement(session, requirement).kind === 'missing'
  if (!isMissing || !mayHaveChanged(session, nowSeconds)) return session
  const refreshed = await refreshSession()
  if (refreshed.kind === 'rejected') return redirectToSignIn(refreshed.reason)
  return refreshed.kind === 'active' ? refreshed.session : session
}

function endRefused(refusal: ActionRefusal): never {
  switch (refusal.kind) {
    case 'forbidden':
      return forbidden()
    case 'unverified':
      throw unverifiedError()
    case 'cross-origin':
      throw new SendoraError('cross_origin', 'This action wasn’t called from a page of this app.')
    case 'unavailable':
      throw new SendoraError('service_unavailable', serviceUnavailableText)
  }
}
