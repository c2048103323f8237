'use client'

import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { continueConfirmedAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { from: string; texts: Sentences<'account', 'confirmedForm'> }

/** For a user who opened the link on another device: this session doesn't know about it yet. */
export function ConfirmedForm({ from, texts }: Props) {
  const [state, submit] = useFormAction(continueConfirmedAction)
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <SubmitButton tone="primary" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
