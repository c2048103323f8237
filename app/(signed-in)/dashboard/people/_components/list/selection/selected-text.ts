/** How many people of a selection form are checked, as text; '' for none. */
export function selectedText(form: HTMLFormElement): string {
  const all = form.querySelector<HTMLInputElement>('input[name=all]')
  if (all?.checked) return all.dataset.total ?? ''
  const count = form.querySelectorAll('input[name=id]:checked').length
  return count === 0 ? '' : String(count)
}
