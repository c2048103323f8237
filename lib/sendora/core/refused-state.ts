import type { FormState } from './form-state'
import { refusalSentence } from './refusal-sentence'

/** A refusal as a form shows it. */
export function refusedState(
  {
    code,
    retryAfterSeconds,
    status,
  }: { code: string; retryAfterSeconds: number | null; status?: number },
  email = '',
): FormState {
  const message = refusalSentence(code, retryAfterSeconds, status)
  return { kind: 'refused', code, message, retryAfterSeconds, email }
}
