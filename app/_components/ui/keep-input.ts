import { type FormEvent, startTransition } from 'react'

/**
 * The props of a form whose input outlives the answer: React would empty it after every action, and a question in
 * between would cost what was typed. Without scripts it is the same plain form.
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
