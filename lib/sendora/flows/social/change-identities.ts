import { field } from '../../core/form-data'
import { emailField, fieldSentences, newPasswordField } from '../../core/forms/form-fields'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { withQuery } from '../../core/paths/return-to'
import { refusalSentence } from '../../core/refusals/describe-error'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { refusedFields } from '../../server/forms/refused-fields'
import { failureState } from '../../server/forms/with-session-form'
import { redirectTo } from '../../server/redirect-to'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'
import { adoptChange, issuedIfGuest } from './link-identity'

const done = () => null

/**
 * `DELETE /me/identities/:provider` (contract: linked identities), behind step-up. An identity that isn't found counts as
 * unlinked.
 */
export async function unlinkIdentity(
  context: SessionActionContext,
  { form, returnTo }: FormContext,
): Promise<FormState> {
  const provider = field(form, 'provider')
  if (!/^[a-z][a-z0-9_-]{0,63}$/.test(provider)) return refused('VALIDATION_ERROR')
  const path = `/auth-service/me/identities/${provider}`
  const result = await withRecentAuth(context, form, () =>
    context.callService(path, { method: 'DELETE', parse: done }),
  )
  if (result.kind === 'step-up') return result
  const isGone = result.kind === 'refused' && result.code === 'NOT_FOUND'
  if (result.kind !== 'ok' && !isGone) return failureState(result)
  return redirectTo(withQuery(returnTo, { notice: 'identity_unlinked', provider }))
}

/** `POST /me/link/email` (contract: linked identities): adds a password, and an address if there's none. */
export async function addPassword(
  context: SessionActionContext,
  { form, returnTo, config }: FormContext,
): Promise<FormState> {
  const { session, callService } = context
  const email = session.email ? ({ kind: 'ok', value: session.email } as const) : emailField(form)
  const password = newPasswordField(form)
  const typed = field(form, 'email').slice(0, 254)
  if (email.kind === 'invalid' || password.kind === 'invalid') {
    return { kind: 'invalid', fields: fieldSentences({ email, password }), email: typed }
  }
  // Like a sign-up, the answer reveals whether an address is taken.
  if (!session.email) {
    const limit = await limitOperation('sign-up', email.value)
    if (limit.kind === 'limited') return outcomeState(limit, typed)
  }
  const body = { email: email.value, password: password.value }
  const call = { method: 'POST', body, parse: issuedIfGuest }
  const result = await withRecentAuth(context, form, () =>
    callService('/auth-service/me/link/email', call),
  )
  if (result.kind === 'step-up') return result
  if (result.kind === 'ok') {
    await adoptChange(result.data, config)
    return redirectTo(withQuery(returnTo, { notice: 'password_added' }))
  }
  if (result.kind === 'refused') {
    const { collision } = result.details
    const isTaken = result.code === 'CREDENTIAL_IN_USE' && collision === 'email'
    const fields = isTaken ? { email: refusalSentence('CONFLICT', null) } : refusedFields(result)
    if (fields) return { kind: 'invalid', fields, email: typed }
  }
  return failureState(result, typed)
}
