/** Which of a form's buttons was pressed. An action is a public endpoint, so its input can be anything. */
export function formIntent(form: unknown): string {
  const intent = form instanceof FormData ? form.get('intent') : null
  return typeof intent === 'string' ? intent : ''
}
