/** Which of a form's buttons was pressed. An action is a public endpoint: what it is called with may be anything. */
export function formIntent(form: unknown): string {
  const intent = form instanceof FormData ? form.get('intent') : null
  return typeof intent === 'string' ? intent : ''
}
