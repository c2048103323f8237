import { redirect } from 'next/navigation'
import { field } from '../core/forms/form-fields'
import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'
import { withQuery } from '../core/paths/return-to'
import type { FormContext } from '../server/forms/form-action'
import { failureState } from '../server/forms/with-session-form'
import { withRecentAuth } from '../server/sign-in/step-up'
import type { SessionActionContext } from '../server/with-session-action'

const done = () => null

/**
 * `DELETE /me/identities/:provider` (contract 3.10), behind step-up. What is not linked any more counts as unlinked.
 */
export async function unlinkIdentity(
  context: SessionActionContext,
  { form, returnTo }: FormContext,
): Promise<FormState> {
  const provider = field(form, 'provider')
  if (!/^[a-z][a-z0-9_-]{0,63}$/.test(provider)) {
    return refusedState({ code: 'VALIDATION_ERROR', retryAfterSeconds: null })
  }
  const path = `/auth-service/me/identities/${provider}`
  const result = await withRecentAuth(context, form, () =>
    context.callService(path, { method: 'DELETE', parse: done }),
  )
  if (result.kind === 'step-up') return result
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  if (result.kind !== 'ok' && !isGone) return failureState(result)
  return redirect(withQuery(returnTo, { notice: 'identity_unlinked', provider }))
}
