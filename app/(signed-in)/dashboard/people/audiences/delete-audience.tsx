'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { deleteAudienceAction } from './delete-action'

type Props = { id: string; name: string; question: string; texts: Sentences<'people', 'audiences'> }

/** Asks before it deletes. */
export function DeleteAudience({ id, name, question, texts }: Props) {
  const [state, submit] = useFormAction(deleteAudienceAction)
  return (
    <details open={state.kind === 'refused'} className="open:w-full lg:open:w-80">
      <summary className={buttonClass('danger', 'list-none [&::-webkit-details-marker]:hidden')}>
        {texts.delete}
        <span className="sr-only">{name}</span>
      </summary>
      <form action={submit} className="mt-3 grid gap-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="name" value={name} />
        <FormProblem state={state} />
        <div>
          <p className="font-medium">{question}</p>
          <p className="text-muted">{texts.deleteText}</p>
        </div>
        <SubmitButton tone="danger" className="justify-self-start" pendingLabel={texts.deleting}>
          {texts.deleteButton}
        </SubmitButton>
      </form>
    </details>
  )
}
