import { field } from '../../core/form-data'
import { codeField, passwordField } from '../../core/forms/form-fields'
import { fieldMessages } from '../../core/forms/form-messages'
import { type StepUpState, stepUpFields } from '../../core/forms/form-state'
import { refusalSentence } from '../../core/refusals/describe-error'
import type { CallService, ServiceResult } from '../call-service'
import { limitOperation } from '../forms/limit-operation'
import { failureState } from '../forms/with-session-form'
import type { SessionActionContext } from '../with-session-action'
import { readSecondFactor } from './second-factor'
import { readIdentities } from './sign-in-methods'

// [design] No such route is public (contract: step-up).
const reauthenticatePath = '/auth-service/reauthenticate'

type ProofOutcome =
  | { kind: 'proven' }
  | { kind: 'missing' }
  | { kind: 'failed'; wrong: 'password' | 'code' | null; problem: string }

const done = () => null

/** Reauthenticates with the form's `stepUpPassword` and `stepUpCode`. */
async function reauthenticate(
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
    return failed('password', fieldMessages.PASSWORD_WRONG)
  }
  if (result.kind === 'refused' && result.code === 'MFA_CODE_INVALID') {
    return failed('code', hadCode ? refusalSentence(result.code, null) : fieldMessages.CODE_ALSO)
  }
  const state = failureState(result)
  return failed(null, state.kind === 'refused' ? state.message : refusalSentence('', null))
}

function failed(wrong: 'password' | 'code' | null, problem: string): ProofOutcome {
  return { kind: 'failed', wrong, problem }
}

/** The result of a call behind step-up, or the state that asks the user to reauthenticate. */
export type RecentAuthResult<T> = ServiceResult<T> | StepUpState

/** `withRecentAuth` without keeping the question open during an outage. */
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
 * Runs a call that the service may refuse with `RECENT_AUTH_REQUIRED` (contract: step-up). The form's proof is then used
 * and the call repeated (a refused call has changed nothing); without a proof, a `step-up` state asks for it. While the
 * service is unavailable, the question stays open, so that the proof needn't be typed again.
 *
 * @param form may carry the fields `stepUpPassword` and `stepUpCode` of `stepUpFields`
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

type ProofFacts = { hasPassword: boolean; hasSecondFactor: boolean }

/**
 * What the signed-in user can reauthenticate with. If the service doesn't say, a password alone is assumed: its refusal
 * then names what is missing.
 */
async function readProofFacts(call: CallService): Promise<ProofFacts> {
  const [identities, factor] = await Promise.all([readIdentities(call), readSecondFactor(call)])
  return {
    hasPassword: identities.kind === 'ok' ? identities.data.hasPassword : true,
    hasSecondFactor: factor.kind === 'ok' && factor.data.isOn,
  }
}
