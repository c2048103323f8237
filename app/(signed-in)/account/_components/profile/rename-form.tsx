'use client'

import { UnsavedGuard } from '@/app/_components/shell/unsaved/unsaved-guard'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { renameAction } from './actions'

type Props = { name: string | null; texts: Sentences<'account', 'renameForm'> }

/** The account's name. What was typed survives an outage and a sign-in in between. */
export function RenameForm({ name, texts }: Props) {
  const [state, rename] = useFormAction(renameAction)
  const typed = state.kind === 'invalid' || state.kind === 'refused' ? state.name : undefined
  return (
    <form action={rename} noValidate className="grid gap-3 pt-1 pb-5">
      <KeepTyped name="name" saved={state.kind === 'done'} />
      <UnsavedGuard saved={state.kind === 'done'} />
      <FormProblem state={state} />
      {state.kind === 'done' && <Notice tone="done">{texts.saved}</Notice>}
      <Field
        name="name"
        label={texts.label}
        autoComplete="name"
        maxLength={80}
        defaultValue={typed ?? name ?? ''}
        error={state.kind === 'invalid' ? state.fields.name : undefined}
      />
      <SubmitButton className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
