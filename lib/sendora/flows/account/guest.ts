import { type FormState, outcomeState } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { redirectTo } from '../../server/redirect-to'
import { renewedSessionState } from '../../server/refresh-session'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { startGuestSession } from './guest-service'

/** Starts a guest session, unless this browser has a session already (contract: guests). */
export async function startGuest(context: FormContext): Promise<FormState> {
  const { api, returnTo } = context
  const present = await renewedSessionState()
  if (present.kind === 'active') return redirectTo(returnTo)
  if (present.kind === 'unavailable') return outcomeState(present)
  // Guests can be created in bulk just as accounts can.
  const limit = await limitOperation('sign-up', null)
  if (limit.kind === 'limited') return outcomeState(limit)

  // Only the idempotency key tells two browsers apart.
  const submission = { flow: 'guest', sent: [] }
  const outcome = await submitOnce(context, submission, () => startGuestSession(api))
  return completeSignIn(outcome, { ...context, kind: 'guest', isSignUp: true })
}
