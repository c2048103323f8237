import type { StepUpState } from '../core/forms/form-state'
import { readProofFacts } from './proof-facts'
import { reauthenticate } from './reauthenticate'
import type { ServiceResult } from './service-result'
import type { SessionActionContext } from './session-action'

/** What a call behind step-up comes to: its result, or the question who sits there. */
export type RecentAuthResult<T> = ServiceResult<T> | StepUpState

/**
 * Runs a call that the service may refuse with `RECENT_AUTH_REQUIRED` (contract 2.4). Then the proof in the form is
 * used and the call repeated; a form without one gets a `step-up` state to ask for it. A refused call has changed
 * nothing, and a proof is asked for when the service wants one and never before.
 */
export async function proveAndCall<T>(
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
