import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { createSendoraServerClient } from '../../server/server-client'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { startGuestSession } from './guest-service'

/** Starts the session of a guest, unless this browser holds a session already: that one goes on (contract: guests). */
export async function startGuest(context: FormContext): Promise<FormState> {
  const { api, returnTo } = context
  const client = createSendoraServerClient(cookies())
  const present = await client.getSessionState()
  if (present.kind === 'active') redirect(returnTo)
  if (present.kind === 'unavailable') return refused('SERVICE_UNAVAILABLE')
  if (present.kind === 'refreshable') {
    const rotation = await client.refresh()
    if (rotation.kind === 'rotated') redirect(returnTo)
    if (rotation.kind === 'unavailable') return outcomeState(rotation)
  }
  // Whoever makes accounts by the thousand makes guests by the thousand.
  const limit = await limitOperation('sign-up', null)
  if (limit.kind === 'limited') return outcomeState(limit)

  // Nothing but the idempotency key tells two browsers apart.
  const submission = { flow: 'guest', sent: [] }
  const outcome = await submitOnce(context, submission, () => startGuestSession(api))
  return completeSignIn(outcome, context)
}
