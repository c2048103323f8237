import { refusalSentence } from '../core/errors/describe-error'
import { stepUpFields } from '../core/forms/form-state'
import type { RecentAuthResult } from './prove-and-call'
import { proveAndCall } from './prove-and-call'
import type { ServiceResult } from './service-result'
import type { SessionActionContext } from './session-action'

/**
 * Runs a call that the service may refuse with `RECENT_AUTH_REQUIRED` (contract 2.4). Then the proof in the form is
 * used and the call repeated; a form without one gets a `step-up` state to ask for it. A form with one keeps its question
 * while the service is away, so that the proof is not typed again.
 *
 * @param form may carry the fields of `step-up`: `stepUpPassword` and `stepUpCode`
 */
export async function withRecentAuth<T>(
  context: SessionActionContext,
  form: FormData,
  call: () => Promise<ServiceResult<T>>,
): Promise<RecentAuthResult<T>> {
  const result = await proveAndCall(context, form, call)
  const isAway = result.kind === 'unavailable' || result.kind === 'limited'
  if (!isAway || !form.has(stepUpFields.password)) return result
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
