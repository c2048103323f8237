import { field } from '../../core/form-data'
import {
  emailField,
  fieldSentences,
  nameField,
  newPasswordField,
} from '../../core/forms/form-fields'
import { type FormState, outcomeState } from '../../core/forms/form-state'
import { refusalSentence } from '../../core/refusals/describe-error'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { submitOnce } from '../../server/forms/submit-once'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { signUp } from './account-service'
import { upgradeGuest } from './guest-service'

const takenCodes: ReadonlySet<string> = new Set(['CONFLICT', 'EMAIL_ALREADY_TAKEN'])

/**
 * Creates an account and signs in. A guest becomes the account and keeps the user id. The service refuses a taken address
 * and signs in a free one (contract: sign-in), so the two can't look alike; the sentence says no more than that.
 */
export async function signUpByPassword(context: FormContext): Promise<FormState> {
  const { form, api } = context
  const typed = {
    email: field(form, 'email').slice(0, 254),
    name: field(form, 'name').slice(0, 200),
  }
  const email = emailField(form)
  const password = newPasswordField(form)
  const name = nameField(form)
  if (email.kind === 'invalid' || password.kind === 'invalid' || name.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ email, password, name }), ...typed }
  }
  const limit = await limitOperation('sign-up', email.value)
  if (limit.kind === 'limited') return { ...outcomeState(limit), ...typed }

  const person = {
    email: email.value,
    password: password.value,
    ...(name.value === '' ? {} : { name: name.value }),
  }
  const { guest } = api
  // A second submission would find the address taken by the first.
  const submission = { flow: 'sign-up', sent: [email.value, password.value, name.value] }
  const outcome = await submitOnce(context, submission, () =>
    guest
      ? upgradeGuest(api, { refreshToken: guest.refreshToken, ...person })
      : signUp(api, person),
  )
  if (outcome.kind === 'refused') {
    const { code } = outcome.refusal
    const fields = takenCodes.has(code)
      ? { email: refusalSentence(code, null) }
      : refusedFields(outcome.refusal)
    if (fields) return { kind: 'invalid', fields, ...typed }
  }
  return {
    ...(await completeSignIn(outcome, { ...context, kind: 'password', isSignUp: true })),
    ...typed,
  }
}
