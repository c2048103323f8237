import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'
import { unavailableState } from './form-action'
import type { ServiceResult } from './service-result'

/** A call that did not come to `ok`, as the state of the form that asked for it. */
export function failureState(
  result: Exclude<ServiceResult<unknown>, { kind: 'ok' }>,
  email = '',
): FormState {
  switch (result.kind) {
    case 'unavailable':
      return unavailableState(result.retryAfterSeconds, email)
    case 'unauthorized':
      return refusedState({ code: 'RECENT_AUTH_REQUIRED', retryAfterSeconds: null }, email)
    case 'limited':
      return refusedState(result, email)
    case 'forbidden': {
      const { code, details } = result
      return refusedState({ code, status: 403, retryAfterSeconds: waitOf(details) }, email)
    }
    default: {
      const { code, status, details } = result
      return refusedState({ code, status, retryAfterSeconds: waitOf(details) }, email)
    }
  }
}

/** What is not positive is ignored (contract 2.2). */
function waitOf({ retryAfterSeconds }: Readonly<Record<string, unknown>>): number | null {
  return typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 ? retryAfterSeconds : null
}
