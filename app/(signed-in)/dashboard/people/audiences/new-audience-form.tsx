'use client'

import { type ReactNode, useState } from 'react'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import type { AudienceState } from './audience-state'
import { createAudienceAction } from './create-action'

type Props = {
  /** How many there are. What was typed for one that has been made doesn't come back in the form for the next. */
  count: number
  note: string | null
  idempotencyKey: string
  texts: Sentences<'people', 'audiences'>
  /** Hidden fields with the filter. */
  children: ReactNode
}

export function NewAudienceForm({ count, note, idempotencyKey, texts, children }: Props) {
  const [state, submit] = useFormAction<AudienceState>(createAudienceAction)
  const [key] = useState(idempotencyKey)
  const typed = state.kind === 'unsaved' ? state.typed : { name: '', key: '' }
  const errors: Record<string, string> = state.kind === 'unsaved' ? state.fields : {}
  return (
    <form action={submit} noValidate className="grid gap-4">
      {children}
      <input type="hidden" name="idempotencyKey" value={key} />
      <KeepTyped name={`new audience ${count}`} />
      {state.kind === 'unsaved' && <FormProblem state={state.problem} />}
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Field
          id="audience-name"
          name="name"
          label={texts.name}
          maxLength={80}
          autoComplete="off"
          defaultValue={typed.name}
          error={errors.name}
        />
        <Field
          id="audience-key"
          name="key"
          label={texts.key}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          hint={texts.keyHint}
          defaultValue={typed.key}
          error={errors.key}
        />
      </div>
      {note && <p className="text-caption text-muted">{note}</p>}
      <SubmitButton tone="primary" className="justify-self-start" pendingLabel={texts.creating}>
        {texts.create}
      </SubmitButton>
    </form>
  )
}
