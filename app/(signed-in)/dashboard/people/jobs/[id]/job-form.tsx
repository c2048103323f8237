'use client'

import { useState } from 'react'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { useFormAction } from '@/lib/sendora/client'
import { changeJobAction } from './actions'

type Props = {
  id: string
  intent: 'cancel' | 'retry'
  idempotencyKey: string
  label: string
  pending: string
}

/** Cancels a job, or starts another one for what failed. */
export function JobForm({ id, intent, idempotencyKey, label, pending }: Props) {
  const [state, submit] = useFormAction(changeJobAction)
  // The page is drawn again every second: the key stays that of the form that was first seen.
  const [key] = useState(idempotencyKey)
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="idempotencyKey" value={key} />
      <FormProblem state={state} />
      <SubmitButton
        intent={intent}
        tone={intent === 'retry' ? 'primary' : 'plain'}
        pendingLabel={pending}
        className="justify-self-start"
      >
        {label}
      </SubmitButton>
    </form>
  )
}
