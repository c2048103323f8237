'use client'

import type { ReactNode } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { useFormAction } from '@/lib/sendora/client'
import { removePasskeyAction } from '@/lib/sendora/passkey-actions'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  id: string
  name: string
  question: ReactNode
  texts: Sentences<'account', 'removePasskey'>
}

/** Asks for confirmation before a passkey is removed, and to reauthenticate if the service requires it. */
export function RemovePasskeyForm({ id, name, question, texts }: Props) {
  const [state, submit] = useFormAction(removePasskeyAction)
  return (
    // Opens again when scripts are off and the form came back with a question.
    <details open={state.kind !== 'idle' || undefined}>
      <summary
        className={buttonClass('quiet', 'absolute top-2 right-1.5 list-none marker:content-none')}
      >
        {texts.open}
        <span className="sr-only"> {name}</span>
      </summary>
      <form {...keepInput(submit)} noValidate className="grid gap-4 pt-2 pb-3">
        <p>{question}</p>
        <input type="hidden" name="passkey" value={id} />
        {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
        <StepUpFields state={state} />
        <SubmitButton tone="danger" className="justify-self-start" pendingLabel={texts.pending}>
          {texts.submit}
        </SubmitButton>
      </form>
    </details>
  )
}
