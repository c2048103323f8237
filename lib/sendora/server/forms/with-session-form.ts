import { browserErrors } from '../../core/errors/browser-errors'
import { formOf } from '../../core/form-data'
import type { FormState } from '../../core/forms/form-state'
import { outcomeState, refused, unansweredState } from '../../core/forms/form-state'
import { isRecord } from '../../core/is-record'
import type { SessionRequirement } from '../../core/tokens/session-requirement'
import type { ServiceResult } from '../call-service'
import type { ActionRefusal, SessionActionContext } from '../with-session-action'
import { withSessionAction } from '../with-session-action'
import { stateInLanguage } from './in-language'

/**
 * `withSessionAction` for a form under `useActionState` or `useFormAction`: an outage, a missing claim, and a foreign page
 * also end in a state the form can show, so people keep what they typed. The action may add `More` states.
 */
export function withSessionForm<More = never>(
  run: (context: SessionActionContext, form: FormData) => Promise<FormState | More>,
  requirement: SessionRequirement = {},
): (previous: FormState | More, form: FormData) => Promise<FormState | More> {
  // An action is a public endpoint: `form` may be anything.
  return async (previous, form) => {
    const refuse = (refusal: ActionRefusal) => refusalState(refusal, previous)
    const action = withSessionAction<[], FormState | More>(
      (context) => run(context, formOf(form)),
      { ...requirement, refuse },
    )
    return stateInLanguage(await action())
  }
}

const { SERVICE_UNAVAILABLE: away } = browserErrors

function refusalState(refusal: ActionRefusal, previous: unknown): FormState {
  switch (refusal.kind) {
    case 'unavailable':
      // The typed proof stays in its fields.
      return isRecord<'kind'>(previous) && previous.kind === 'step-up'
        ? unansweredState('SERVICE_UNAVAILABLE', previous, new FormData(), away)
        : outcomeState(refusal)
    case 'forbidden':
      return refused('CLAIM_MISSING')
    case 'unverified':
      return refused('VERIFICATION_REQUIRED')
    case 'cross-origin':
      return refused('CROSS_ORIGIN')
  }
}

/** The form state of a call that failed. */
export function failureState(
  result: Exclude<ServiceResult<unknown>, { kind: 'ok' }>,
  email = '',
): FormState {
  switch (result.kind) {
    case 'unavailable':
    case 'limited':
      return outcomeState(result, email)
    case 'unauthorized':
      return refused('RECENT_AUTH_REQUIRED', { email })
    default: {
      const { code, details } = result
      const status = result.kind === 'forbidden' ? 403 : result.status
      return refused(code, { status, retryAfterSeconds: waitOf(details), email })
    }
  }
}

/** Only a positive number counts (contract: answers). */
function waitOf({ retryAfterSeconds }: Readonly<Record<string, unknown>>): number | null {
  return typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 ? retryAfterSeconds : null
}
