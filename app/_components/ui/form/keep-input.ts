import { type FormEvent, startTransition } from 'react'

/**
 * Props for a form that keeps its input after a submit. React would clear it after every action, and a follow-up
 * question would lose what was typed. Without scripts, it's the same plain form.
 */
export function keepInput(submit: (form: FormData) => void) {
  return {
    action: submit,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault()
      const { submitter } = event.nativeEvent as SubmitEvent
      const form = new FormData(event.currentTarget, submitter)
      startTransition(() => submit(form))
    },
  }
}
