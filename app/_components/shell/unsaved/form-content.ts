type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const ignored = new Set(['hidden', 'submit', 'button', 'reset', 'image'])

/** What a form holds now, as text to compare. */
export function formContent(form: HTMLFormElement): string {
  return JSON.stringify(controlsOf(form).map((control) => [control.name, currentValue(control)]))
}

/** What it held as it was drawn. */
export function drawnContent(form: HTMLFormElement): string {
  return JSON.stringify(controlsOf(form).map((control) => [control.name, drawnValue(control)]))
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '' &&
      !ignored.has(element.type),
  )
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio'

function currentValue(control: Control): unknown {
  if (isTicked(control)) return control.checked
  if (control instanceof HTMLSelectElement) return chosen(control, (option) => option.selected)
  return control.value
}

function drawnValue(control: Control): unknown {
  if (isTicked(control)) return control.defaultChecked
  if (control instanceof HTMLSelectElement) {
    const drawn = chosen(control, (option) => option.defaultSelected)
    // Without a choice, a list shows its first option.
    const first = control.options[0]
    return drawn.length > 0 || control.multiple || !first ? drawn : [first.value]
  }
  return control.defaultValue
}

function chosen(control: HTMLSelectElement, isChosen: (option: HTMLOptionElement) => boolean) {
  return [...control.options].filter(isChosen).map(({ value }) => value)
}
