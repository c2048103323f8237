import { field } from '../../core/form-data'
import { emailField, fieldSentences, passwordField } from '../../core/forms/form-fields'
import { type FormState, outcomeState } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { submitOnce } from '../../server/forms/submit-once'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import type { ApiContext } from '../../service/call-api'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'

/** Signs in with the form's `email` and `password`. */
export async function signInWithPassword(context: FormContext): Promise<FormState> {
  const { form, api } = context
  const typed = field(form, 'email').slice(0, 254)
  const email = emailField(form)
  const password = passwordField(form)
  if (email.kind === 'invalid' || password.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ email, password }), email: typed }
  }
  const limit = await limitOperation('sign-in', email.value)
  if (limit.kind === 'limited') return outcomeState(limit, typed)
  const credentials = { email: email.value, password: password.value }
  const submission = { flow: 'sign-in', sent: [email.value, password.value] }
  const outcome = await submitOnce(context, submission, () => login(api, credentials))
  return completeSignIn(outcome, { ...context, kind: 'password' }, typed)
}

/** `POST /login` (contract: sign-in). */
async function login(api: ApiContext, body: { email: string; password: string }) {
  return signInOutcome(await postSignIn(api, '/login', body))
}
