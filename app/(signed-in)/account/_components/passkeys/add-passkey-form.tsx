'use client'

import type { FormEvent } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Field } from '@/app/_components/ui/field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { StepUpFields } from '@/app/_components/ui/step-up-fields'
import { KeepTyped } from '@/lib/sendora/client'
import { useAddPasskey } from '@/lib/sendora/passkeys'

type Props = {
  suggestedName: string
  /** How many there are: with one more, what was typed for it is over. */
  count: number
}

/** Names a passkey and has the browser make it. The one form here that takes scripts: the platform wants it so. */
export function AddPasskeyForm({ suggestedName, count }: Props) {
  const { support, state, isPending, add } = useAddPasskey()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add(new FormData(event.currentTarget))
  }
  if (support === 'unsupported') {
    return (
      <p className="text-muted">
        This browser cannot make passkeys. Open this page on a device that can, such as your phone.
      </p>
    )
  }
  return (
    <>
      <noscript>
        <p className="text-muted">Adding a passkey takes JavaScript. The rest works without.</p>
      </noscript>
      <form
        onSubmit={submit}
        noValidate
        className={`grid gap-4 ${support === 'unknown' ? 'invisible noscript:hidden' : ''}`}
      >
        <KeepTyped name={`add-passkey ${count}`} />
        <FormProblem state={state} />
        <Field
          id="passkey-name"
          name="name"
          label="Name of the new passkey"
          autoComplete="off"
          maxLength={80}
          defaultValue={suggestedName}
          hint="So that you can tell it from others later."
          error={state.kind === 'invalid' ? state.fields.name : undefined}
        />
        <StepUpFields state={state} />
        <button
          type="submit"
          aria-disabled={isPending}
          aria-busy={isPending}
          className={buttonClass('plain', 'justify-self-start aria-disabled:opacity-60')}
        >
          {isPending ? 'Waiting for your device…' : 'Add a passkey'}
        </button>
      </form>
    </>
  )
}
