import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormState } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitedState, unavailableState } from '../../server/forms/form-action'
import { idempotencyKeyOf } from '../../server/forms/idempotency-key'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { createSendoraServerClient } from '../../server/server-client'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { startGuestSession } from './guest-service'

/** Starts the session of a guest, unless this browser holds a session already: that one goes on (contract 3.2). */
export async function startGuest(context: FormContext): Promise<FormState> {
  const { api, form, returnTo } = context
  const client = createSendoraServerClient(cookies())
  const present = await client.getSessionState()
  if (present.kind === 'active') redirect(returnTo)
  if (present.kind === 'unavailable') return unavailableState(null)
  if (present.kind === 'refreshable') {
    const rotation = await client.refresh()
    if (rotation.kind === 'rotated') redirect(returnTo)
    if (rotation.kind === 'unavailable') return unavailableState(rotation.retryAfterSeconds)
  }
  // Whoever makes accounts by the thousand makes guests by the thousand.
  const limit = await limitOperation('sign-up', null)
  if (limit.kind === 'limited') return limitedState(limit)

  const attempt = idempotencyKeyOf(form)
  const start = () => startGuestSession(api)
  // Nothing but the attempt tells two browsers apart: see `idempotencyKey`.
  const outcome = attempt ? await submitOnce(api, ['guest', attempt], start) : await start()
  return completeSignIn(outcome, context)
}
