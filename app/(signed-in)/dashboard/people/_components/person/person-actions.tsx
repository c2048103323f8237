'use client'

import { useEffect, useRef } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'
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
    | 'suspend'
    | 'suspending'
    | 'restore'
    | 'restoring'
    | 'signOut'
    | 'signingOut'
    | 'question'
    | 'questionText'
    | 'confirm',
    string
  >
}

/** Suspends, restores, or signs out one person. A notice can undo the first; the last can't be undone, so it asks. */
export function PersonActions({ id, name, isSuspended, idempotencyKey, texts }: Props) {
  const [state, submit] = useFormAction(personAction)
  const question = useRef<HTMLDetailsElement>(null)
  // The question is answered: the focus goes back to what asked it.
  useEffect(() => {
    if (state.kind !== 'done' || !question.current?.open) return
    question.current.open = false
    question.current.querySelector('summary')?.focus()
  }, [state])
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
            <SubmitButton intent="suspend" tone="danger" pendingLabel={texts.suspending}>
              {texts.suspend}
            </SubmitButton>
            <details ref={question} className="open:w-full">
              <summary
                className={buttonClass('plain', 'list-none [&::-webkit-details-marker]:hidden')}
              >
                {texts.signOut}
              </summary>
              <div className="mt-3 grid gap-3">
                <div>
                  <p className="font-medium">{texts.question}</p>
                  <p className="text-muted">{texts.questionText}</p>
                </div>
                <SubmitButton
                  intent="signOut"
                  tone="danger"
                  className="justify-self-start"
                  pendingLabel={texts.signingOut}
                >
                  {texts.confirm}
                </SubmitButton>
              </div>
            </details>
          </>
        )}
      </div>
    </form>
  )
}
