import type { FormState } from '../../core/forms/form-state'
import { failureState } from '../../server/forms/with-session-form'
import { parseRecoveryCodes, secondFactorPaths } from '../../server/sign-in/second-factor'
import { withRecentAuth } from '../../server/sign-in/step-up'
import type { SessionActionContext } from '../../server/with-session-action'
import type { SecondFactorState } from './second-factor-state'

/** Gets new recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(
  context: SessionActionContext,
  form: FormData,
): Promise<SecondFactorState> {
  const call = { method: 'POST', body: {}, parse: parseRecoveryCodes }
  const result = await withRecentAuth(context, form, () =>
    context.callService(secondFactorPaths.recoveryCodes, call),
  )
  if (result.kind === 'step-up') return result
  return result.kind === 'ok'
    ? { kind: 'recovery-codes', codes: result.data }
    : failureState(result)
}

/** Turns the second factor off. */
export async function disableSecondFactor(
  context: SessionActionContext,
  form: FormData,
): Promise<FormState> {
  const call = { method: 'POST', body: {}, parse: () => null }
  const result = await withRecentAuth(context, form, () =>
    context.callService(secondFactorPaths.disable, call),
  )
  if (result.kind === 'step-up') return result
  return result.kind === 'ok' ? { kind: 'done', email: '' } : failureState(result)
}
