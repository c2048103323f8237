import { singleValue } from './paths/return-to'

/** The form that an action got. An action is a public endpoint: a caller may send anything. */
export function formOf(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData()
}

/** One value of a field, or an empty string. A repeated field counts as absent. */
export function field(form: FormData, name: string): string {
  return singleValue(form.getAll(name)) ?? ''
}
