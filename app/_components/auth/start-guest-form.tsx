'use client'

import { startGuestAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import type { ButtonTone } from '../ui/button-class'
import { FormProblem } from '../ui/form/form-problem'
import { SubmitButton } from '../ui/form/submit-button'

type Props = {
  from: string
  idempotencyKey: string
  tone: ButtonTone
  texts: Sentences<'signIn', 'guestForm'>
}

/** Starts a guest session. If that fails, the page stays as it is: other fields on it may be filled in. */
export function StartGuestForm({ from, idempotencyKey, tone, texts }: Props) {
  const [state, submit] = useFormAction(startGuestAction)
  return (
    <form action={submit} className="grid gap-4">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton tone={tone} pendingLabel={texts.opening}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
