import { refusalSentence } from '../core/errors/describe-error'
import { codeField, field, passwordField } from '../core/forms/form-fields'
import { stepUpFields } from '../core/forms/form-state'
import { failureState } from './failure-state'
import { limitAttempt } from './limit-attempt'
import type { ServiceResult } from './service-result'
import type { SessionActionContext } from './session-action'

// The contract knows no route for it (2.4: "sign in again"): a guess, kept here alone.
const reauthenticatePath = '/auth-service/reauthenticate'

/** What came of the proof that a form carries. */
export type ProofOutcome =
  | { kind: 'proven' }
  /** The form did not ask for one yet. */
  | { kind: 'not-asked' }
  | { kind: 'failed'; wrong: 'password' | 'code' | null; problem: string }

const done = () => null

/** Proves with the form's `stepUpPassword` and `stepUpCode` who sits there. */
export async function reauthenticate(
  { session, callService }: SessionActionContext,
  form: FormData,
): Promise<ProofOutcome> {
  if (!form.has(stepUpFields.password)) return { kind: 'not-asked' }
  const password = passwordField(form, stepUpFields.password)
  if (password.kind === 'invalid') return failed('password', password.message)
  const asksCode = form.has(stepUpFields.code)
  const code = codeField(form, stepUpFields.code)
  if (asksCode && code.kind === 'invalid') return failed('code', code.message)

  const limit = await limitAttempt('sign-in', session.email ?? session.userId)
  if (limit.kind === 'limited') {
    return failed(null, refusalSentence('RATE_LIMITED', limit.retryAfterSeconds))
  }
  const body = asksCode
    ? { password: password.value, code: field(form, stepUpFields.code).replace(/\s/g, '') }
    : { password: password.value }
  const call = { method: 'POST', body, parse: done }
  return proofOutcome(await callService(reauthenticatePath, call), asksCode)
}

function proofOutcome(result: ServiceResult<null>, hadCode: boolean): ProofOutcome {
  if (result.kind === 'ok') return { kind: 'proven' }
  if (result.kind === 'refused' && result.code === 'INVALID_CREDENTIALS') {
    return failed('password', 'This is not your password.')
  }
  if (result.kind === 'refused' && result.code === 'MFA_CODE_INVALID') {
    const missing = 'Enter the code of your authenticator app as well.'
    return failed('code', hadCode ? refusalSentence(result.code, null) : missing)
  }
  const state = failureState(result)
  return failed(null, state.kind === 'refused' ? state.message : refusalSentence('', null))
}

function failed(wrong: 'password' | 'code' | null, problem: string): ProofOutcome {
  return { kind: 'failed', wrong, problem }
}
