import { field } from '../core/form-fields'

/** Shorter ones could be equal on two pages. */
const minLength = 16

/** The random text of one page view, by which two presses of its form are known as one; nothing without. */
export function attemptOf(form: FormData): string {
  const attempt = field(form, 'attempt')
  return attempt.length < minLength ? '' : attempt
}
