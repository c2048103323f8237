/**
 * Keeps what was typed until {@link stopKeeping}: React resets a form after each of its actions, even if nothing was saved.
 */
export function keepInput(): void {
  document.addEventListener('reset', cancel, true)
}

export function stopKeeping(): void {
  document.removeEventListener('reset', cancel, true)
}

const cancel = (event: Event) => event.preventDefault()
