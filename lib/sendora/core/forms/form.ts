import { singleValue } from '../paths/return-to'

/** The form that an action was given. An action is a public endpoint: whoever calls it by hand may send anything. */
export function formOf(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData()
}

/** One value of a form's field, or an empty text. A repeated field counts as absent. */
export function field(form: FormData, name: string): string {
  return singleValue(form.getAll(name)) ?? ''
}
