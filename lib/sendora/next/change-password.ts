import { fieldSentences, newPasswordField, passwordField } from '../core/form-fields'
import type { FormState } from '../core/form-state'
import { refusedFields } from '../service/refused-fields'
import { limitedState, refusedState, unavailableState } from './form-action'
import { limitAttempt } from './limit-attempt'
import type { ServiceResult } from './service-result'
import type { SessionActionContext } from './session-action'

// The contract knows no route for either (3.10): guesses, kept here alone.
const changePath = '/auth-service/password/change'
const proofPath = '/auth-service/reauthenticate'

const done = () => null

/**
 * Changes the password of whoever is signed in. The service ends every other session. When the sign-in is too long
 * ago for it, the current password, which was just typed, proves who sits there.
 */
export async function changePassword(
  { session, callService }: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const currentPassword = passwordField(form, 'currentPassword')
  const newPassword = newPasswordField(form, 'newPassword')
  if (currentPassword.kind === 'invalid' || newPassword.kind === 'invalid') {
    return invalid(fieldSentences({ currentPassword, newPassword }))
  }
  const limit = await limitAttempt('sign-in', session.email ?? session.userId)
  if (limit.kind === 'limited') return limitedState(limit)

  const body = { currentPassword: currentPassword.value, newPassword: newPassword.value }
  const change = () => callService(changePath, { method: 'POST', body, parse: done })
  let result = await change()
  if (result.kind === 'forbidden' && result.code === 'RECENT_AUTH_REQUIRED') {
    const proof = { password: body.currentPassword }
    const proven = await callService(proofPath, { method: 'POST', body: proof, parse: done })
    // A second factor is asked for as well: that takes a sign-in.
    const isShort = proven.kind === 'refused' && proven.code === 'MFA_CODE_INVALID'
    if (!isShort) result = proven.kind === 'ok' ? await change() : proven
  }
  return changeState(result)
}

function changeState(result: ServiceResult<null>): FormState {
  switch (result.kind) {
    case 'ok':
      return { kind: 'done', email: '' }
    case 'unavailable':
      return unavailableState(result.retryAfterSeconds)
    case 'unauthorized':
      return refusedState({ code: 'RECENT_AUTH_REQUIRED', retryAfterSeconds: null })
    case 'forbidden':
      return refusedState({ code: result.code, retryAfterSeconds: waitOf(result.details) })
    case 'refused': {
      if (result.code === 'INVALID_CREDENTIALS') {
        return invalid({ currentPassword: 'This is not your current password.' })
      }
      const fields = refusedFields(result)
      return fields ? invalid(fields) : refusedState({ code: result.code, retryAfterSeconds: null })
    }
  }
}

function invalid(fields: Record<string, string>): FormState {
  return { kind: 'invalid', fields, email: '' }
}

function waitOf({ retryAfterSeconds }: Readonly<Record<string, unknown>>): number | null {
  return typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 ? retryAfterSeconds : null
}
