import { rememberField } from '../../core/forms/form-fields'
import { returnToField } from '../../core/paths/return-to'

/** What `usePasskeySignIn` posts. */
export function signInFields(
  response: string,
  { from, remember }: { from: string; remember: boolean | undefined },
): FormData {
  const form = new FormData()
  form.set(returnToField, from)
  form.set('response', response)
  if (remember !== undefined) form.set(rememberField, remember ? '1' : '0')
  return form
}
