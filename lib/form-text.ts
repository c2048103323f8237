/** A text field of a form, cut at `longest` characters; '' if it's missing. */
export function formText(form: FormData, name: string, longest: number): string {
  return String(form.get(name) ?? '').slice(0, longest)
}
