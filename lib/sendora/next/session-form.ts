import { formOf } from '../core/form-fields'
import type { FormState } from '../core/form-state'
import { refusedState } from '../core/refused-state'
import type { SessionDemand } from '../core/session-demand'
import { unavailableState } from './form-action'
import type { ActionRefusal, SessionActionContext } from './session-action'
import { withSessionAction } from './session-action'

/**
 * `withSessionAction` for a form under `useActionState` or `useFormAction`: also an outage, a missing claim and a
 * foreign page end in a state that the form shows, so that nothing typed is lost. The action may have `More` states of
 * its own.
 */
export function withSessionForm<More = never>(
  run: (context: SessionActionContext, form: FormData) => Promise<FormState | More>,
  demand: SessionDemand = {},
): (previous: FormState | More, form: FormData) => Promise<FormState | More> {
  return withSessionAction(
    // An action is a public endpoint: whoever calls it by hand may send anything.
    (context, _previous: FormState | More, form: FormData) => run(context, formOf(form)),
    { ...demand, refuse: refusalState },
  )
}

function refusalState(refusal: ActionRefusal): FormState {
  switch (refusal.kind) {
    case 'unavailable':
      return unavailableState(refusal.retryAfterSeconds)
    case 'forbidden':
      return refusedState({ code: 'CLAIM_MISSING', retryAfterSeconds: null })
    case 'unverified':
      return refusedState({ code: 'VERIFICATION_REQUIRED', retryAfterSeconds: null })
    case 'cross-origin':
      return refusedState({ code: 'CROSS_ORIGIN', retryAfterSeconds: null })
  }
}
