import { field } from '../core/forms/form-fields'
import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'
import { failureState } from '../server/forms/with-session-form'
import { withRecentAuth } from '../server/sign-in/step-up'
import type { SessionActionContext } from '../server/with-session-action'
import { passkeysPath } from './passkeys'

/** Removes the form's `passkey` from the account. The service wants a recent sign-in for it (contract 3.9). */
export async function removePasskey(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const id = field(form, 'passkey')
  if (id === '') return refusedState({ code: 'VALIDATION_ERROR', retryAfterSeconds: null })
  const call = { method: 'DELETE', parse: () => null }
  const result = await withRecentAuth(context, form, () =>
    context.callService(`${passkeysPath}/${encodeURIComponent(id)}`, call),
  )
  if (result.kind === 'step-up') return result
  // One that is not there any more, or never was this account's, needs no removal.
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  return result.kind === 'ok' || isGone ? { kind: 'done', email: '' } : failureState(result)
}
