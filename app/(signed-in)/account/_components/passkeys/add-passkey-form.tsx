'use client'

import type { FormEvent } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { KeepTyped } from '@/lib/sendora/client'
import { useAddPasskey } from '@/lib/sendora/passkeys'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  suggestedName: string
  /** How many there are. When it changes, the typed name is done with. */
  count: number
  texts: Sentences<'account', 'addPasskeyForm'>
}

/** Names a passkey and has the browser create it. The only form here that needs scripts, because WebAuthn does. */
export function AddPasskeyForm({ suggestedName, count, texts }: Props) {
  const { support, state, isPending, add } = useAddPasskey()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add(new FormData(event.currentTarget))
  }
  if (support === 'unsupported') {
    return <p className="text-muted">{texts.unsupported}</p>
  }
  return (
    <>
      <noscript>
        <p className="text-muted">{texts.needsScripts}</p>
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
          label={texts.label}
          autoComplete="off"
          maxLength={80}
          defaultValue={suggestedName}
          hint={texts.hint}
          error={state.kind === 'invalid' ? state.fields.name : undefined}
        />
        <StepUpFields state={state} />
        <button
          type="submit"
          aria-disabled={isPending}
          aria-busy={isPending}
          className={buttonClass('plain', 'justify-self-start aria-disabled:opacity-60')}
        >
          {isPending ? texts.pending : texts.submit}
        </button>
      </form>
    </>
  )
}
