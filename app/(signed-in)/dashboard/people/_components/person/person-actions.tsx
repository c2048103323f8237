'use client'

import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { useFormAction } from '@/lib/sendora/client'
import { personAction } from './actions'

type Props = {
  id: string
  name: string
  isSuspended: boolean
  idempotencyKey: string
  texts: Record<
    'suspend' | 'suspending' | 'restore' | 'restoring' | 'signOut' | 'signingOut',
    string
  >
}

/** Suspends, restores, or signs out one person. What was done is said in a notice, which can undo it. */
export function PersonActions({ id, name, isSuspended, idempotencyKey, texts }: Props) {
  const [state, submit] = useFormAction(personAction)
  return (
    <form action={submit} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="personName" value={name} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormProblem state={state} />
      <div className="flex flex-wrap gap-2">
        {isSuspended ? (
          <SubmitButton intent="restore" pendingLabel={texts.restoring}>
            {texts.restore}
          </SubmitButton>
        ) : (
          <>
            <SubmitButton intent="signOut" pendingLabel={texts.signingOut}>
              {texts.signOut}
            </SubmitButton>
            <SubmitButton intent="suspend" tone="danger" pendingLabel={texts.suspending}>
              {texts.suspend}
            </SubmitButton>
          </>
        )}
      </div>
    </form>
  )
}
