import { refusalSentence } from '../../core/errors/describe-error'
import {
  emailField,
  field,
  fieldSentences,
  nameField,
  newPasswordField,
} from '../../core/forms/form-fields'
import type { FormState } from '../../core/forms/form-state'
import type { FormContext } from '../../server/forms/form-action'
import { limitedState } from '../../server/forms/form-action'
import { idempotencyKeyOf } from '../../server/forms/idempotency-key'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { submitOnce } from '../../server/forms/submit-once'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import type { SignInOutcome } from '../../service/auth-request'
import type { ApiContext } from '../../service/call-api'
import { signUp } from './account-service'
import { upgradeGuest } from './guest-service'

const takenCodes: ReadonlySet<string> = new Set(['CONFLICT', 'EMAIL_ALREADY_TAKEN'])

/**
 * Makes an account and signs in. A guest becomes the account and keeps the user id, with all that belongs to it. The
 * service answers a taken address with a refusal where a free one gets a session (contract 3.2), so the two cannot look
 * alike; the sentence says no more than that.
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
  if (limit.kind === 'limited') return { ...limitedState(limit), ...typed }

  const person = {
    email: email.value,
    password: password.value,
    ...(name.value === '' ? {} : { name: name.value }),
  }
  const outcome = await signUpOnce(api, person, idempotencyKeyOf(form))
  if (outcome.kind === 'refused') {
    const { code } = outcome.refusal
    const fields = takenCodes.has(code)
      ? { email: refusalSentence(code, null) }
      : refusedFields(outcome.refusal)
    if (fields) return { kind: 'invalid', fields, ...typed }
  }
  return { ...(await completeSignIn(outcome, context)), ...typed }
}

/**
 * Makes an account, or the guest of this browser one, once for a form that is sent twice at the same moment: the second
 * would be told that the address is taken, by the account that the first has made.
 */
export function signUpOnce(
  api: ApiContext,
  person: { email: string; password: string; name?: string },
  attempt: string,
): Promise<SignInOutcome> {
  const { guest } = api
  const run = () =>
    guest ? upgradeGuest(api, { refreshToken: guest.refreshToken, ...person }) : signUp(api, person)
  if (attempt === '') return run()
  const { email, password, name = '' } = person
  return submitOnce(api, ['sign-up', attempt, email, password, name], run)
}
