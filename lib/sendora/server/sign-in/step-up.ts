import { refusalSentence } from '../../core/errors/describe-error'
import { field } from '../../core/forms/form'
import { codeField, passwordField } from '../../core/forms/form-fields'
import { type StepUpState, stepUpFields } from '../../core/forms/form-state'
import type { CallService, ServiceResult } from '../call-service'
import { limitOperation } from '../forms/limit-operation'
import { failureState } from '../forms/with-session-form'
import type { SessionActionContext } from '../with-session-action'
import { readSecondFactor } from './second-factor'
import { readIdentities } from './sign-in-methods'

// [design] No such route is public (contract: step-up).
const reauthenticatePath = '/auth-service/reauthenticate'

/** What came of the proof that a form carries. */
export type ProofOutcome =
  | { kind: 'proven' }
  /** The form carries none. */
  | { kind: 'missing' }
  | { kind: 'failed'; wrong: 'password' | 'code' | null; problem: string }

const done = () => null

/** Proves with the form's `stepUpPassword` and `stepUpCode` who sits there. */
export async function reauthenticate(
  { session, callService }: SessionActionContext,
  form: FormData,
): Promise<ProofOutcome> {
  if (!form.has(stepUpFields.password)) return { kind: 'missing' }
  const password = passwordField(form, stepUpFields.password)
  if (password.kind === 'invalid') return failed('password', password.message)
  const asksCode = form.has(stepUpFields.code)
  const code = codeField(form, stepUpFields.code)
  if (asksCode && code.kind === 'invalid') return failed('code', code.message)

  const limit = await limitOperation('sign-in', session.email ?? session.userId)
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

/** What a call behind step-up comes to: its result, or the question who sits there. */
export type RecentAuthResult<T> = ServiceResult<T> | StepUpState

/**
 * Runs a call that the service may refuse with `RECENT_AUTH_REQUIRED` (contract: step-up). Then the proof in the form
 * is used and the call repeated; a form without one gets a `step-up` state to ask for it. A refused call has changed
 * nothing, and a proof is asked for when the service wants one and never before.
 */
export async function callWithStepUp<T>(
  context: SessionActionContext,
  form: FormData,
  call: () => Promise<ServiceResult<T>>,
): Promise<RecentAuthResult<T>> {
  const result = await call()
  if (result.kind !== 'forbidden' || result.code !== 'RECENT_AUTH_REQUIRED') return result
  const proof = await reauthenticate(context, form)
  if (proof.kind === 'proven') return call()

  const { wrong, problem } = proof.kind === 'failed' ? proof : { wrong: null, problem: null }
  const { hasPassword, hasSecondFactor } = await readProofFacts(context.callService)
  return {
    kind: 'step-up',
    hasPassword,
    asksCode: hasSecondFactor || wrong === 'code',
    problem,
    wrong,
    email: context.session.email ?? '',
  }
}

/**
 * Runs a call that the service may refuse with `RECENT_AUTH_REQUIRED` (contract: step-up). Then the proof in the form
 * is used and the call repeated; a form without one gets a `step-up` state to ask for it. A form with one keeps its
 * question while the service is away, so that the proof is not typed again.
 *
 * @param form may carry the fields of `step-up`: `stepUpPassword` and `stepUpCode`
 */
export async function withRecentAuth<T>(
  context: SessionActionContext,
  form: FormData,
  call: () => Promise<ServiceResult<T>>,
): Promise<RecentAuthResult<T>> {
  const result = await callWithStepUp(context, form, call)
  const isUnavailable = result.kind === 'unavailable' || result.kind === 'limited'
  if (!isUnavailable || !form.has(stepUpFields.password)) return result
  const code = result.kind === 'limited' ? result.code : 'SERVICE_UNAVAILABLE'
  return {
    kind: 'step-up',
    hasPassword: true,
    asksCode: form.has(stepUpFields.code),
    problem: refusalSentence(code, result.retryAfterSeconds),
    wrong: null,
    email: context.session.email ?? '',
  }
}

export type ProofFacts = { hasPassword: boolean; hasSecondFactor: boolean }

/**
 * What whoever is signed in can prove themselves with. What the service does not tell is taken for an account with a
 * password alone: the proof then says what it lacks.
 */
export async function readProofFacts(call: CallService): Promise<ProofFacts> {
  const [identities, factor] = await Promise.all([readIdentities(call), readSecondFactor(call)])
  return {
    hasPassword: identities.kind === 'ok' ? identities.data.hasPassword : true,
    hasSecondFactor: factor.kind === 'ok' && factor.data.isOn,
  }
}
