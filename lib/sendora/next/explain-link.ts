import type { FormState } from '../core/forms/form-state'
import { refusedState } from '../core/forms/form-state'

/** The codes of the service for all that can be wrong with a link: it does not tell what it is (contract 2.4). */
const deadLinkCodes: ReadonlySet<string> = new Set([
  'MAGIC_LINK_INVALID',
  'PASSWORD_RESET_INVALID',
  'EMAIL_VERIFY_INVALID',
])

/** Says more about a dead link where this browser knows more. */
export function explainLink(
  state: FormState,
  { isUsed = false, isExpired = false }: { isUsed?: boolean; isExpired?: boolean },
): FormState {
  if (state.kind !== 'refused' || !deadLinkCodes.has(state.code)) return state
  const retryAfterSeconds = null
  if (isUsed) return refusedState({ code: 'LINK_USED', retryAfterSeconds })
  return isExpired ? refusedState({ code: 'LINK_EXPIRED', retryAfterSeconds }) : state
}
