import { field } from '../../core/form-data'
import { fieldSentences, newPasswordField, passwordField } from '../../core/forms/form-fields'
import { fieldMessages } from '../../core/forms/form-messages'
import { type FormState, outcomeState, stepUpFields } from '../../core/forms/form-state'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { failureState } from '../../server/forms/with-session-form'
import { callWithStepUp, type RecentAuthResult, withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'

// [design] No such route is public (contract: password change).
const changePath = '/auth-service/password/change'

const done = () => null
const notCurrent = { currentPassword: fieldMessages.CURRENT_PASSWORD_WRONG }

/**
 * Changes the password of the signed-in user. The service ends every other session. If it requires a recent sign-in, the
 * current password from the form reauthenticates.
 */
export async function changePassword(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const { session, callService } = context
  const currentPassword = passwordField(form, 'currentPassword')
  const newPassword = newPasswordField(form, 'newPassword')
  if (currentPassword.kind === 'invalid' || newPassword.kind === 'invalid') {
    return invalid(fieldSentences({ currentPassword, newPassword }))
  }
  const limit = await limitOperation('sign-in', session.email ?? session.userId)
  if (limit.kind === 'limited') return outcomeState(limit)

  const body = { currentPassword: currentPassword.value, newPassword: newPassword.value }
  // The form has the password anyway: there's only a question to keep open if it also has a code.
  const ask = form.has(stepUpFields.code) ? withRecentAuth : callWithStepUp
  const result = await ask(context, proofOf(form), () =>
    callService(changePath, { method: 'POST', body, parse: done }),
  )
  return changeState(result)
}

/** The current password is the proof, so it's typed once. */
function proofOf(form: FormData): FormData {
  const proof = new FormData()
  proof.set(stepUpFields.password, field(form, 'currentPassword'))
  if (form.has(stepUpFields.code)) proof.set(stepUpFields.code, field(form, stepUpFields.code))
  return proof
}

function changeState(result: RecentAuthResult<null>): FormState {
  if (result.kind === 'ok') return { kind: 'done', email: '' }
  if (result.kind === 'step-up') return result.wrong === 'password' ? invalid(notCurrent) : result
  if (result.kind === 'refused') {
    if (result.code === 'INVALID_CREDENTIALS') return invalid(notCurrent)
    const fields = refusedFields(result)
    if (fields) return invalid(fields)
  }
  return failureState(result)
}

function invalid(fields: Record<string, string>): FormState {
  return { kind: 'invalid', fields, email: '' }
}
