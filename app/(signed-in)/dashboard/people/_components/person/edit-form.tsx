'use client'

import type { ReactNode } from 'react'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { FormQuestion } from '@/app/_components/ui/form/form-question'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SelectField } from '@/app/_components/ui/form/select-field'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import type { EditableFields } from '@/lib/people/editable-fields'
import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'
import { ConflictFields } from './conflict-fields'
import type { EditState } from './edit-state'

type Props = {
  id: string
  version: number
  saved: EditableFields
  words: Record<'plan' | 'role', Record<string, string>>
  state: FormState | EditState
  /** The action itself, for a form without scripts. */
  submit: (form: FormData) => void
  /** The same with scripts, which shows the change at once. */
  save: (form: FormData) => void
  texts: Sentences<'people', 'edit'>
  children: ReactNode
}

export function EditForm({ id, version, saved, words, state, texts, children, ...props }: Props) {
  const conflict = state.kind === 'conflict' ? state : null
  const confirm = state.kind === 'confirm' ? state : null
  const asked = conflict ?? confirm
  const typed = asked?.typed ?? (state.kind === 'unsaved' ? state.typed : saved)
  const errors: Record<string, string> = state.kind === 'unsaved' ? state.fields : {}
  const isInConflict = (field: string) => conflict?.fields.some((one) => one.field === field)
  return (
    <form {...keepInput(props.save)} action={props.submit} noValidate className="grid gap-4">
      {children}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={confirm?.version ?? version} />
      {Object.entries(saved).map(([field, value]) => (
        <input
          key={field}
          type="hidden"
          name={`was.${field}`}
          value={asked?.current[field] ?? value}
        />
      ))}
      {state.kind === 'unsaved' && state.problem !== null ? (
        <FormProblem state={state.problem} />
      ) : null}
      {conflict && <ConflictFields key={conflict.version} conflict={conflict} texts={texts} />}
      {(['name', 'company', 'city'] as const).map((field) =>
        isInConflict(field) ? null : (
          <Field
            key={field}
            id={`person-${field}`}
            name={field}
            label={texts[field]}
            maxLength={80}
            autoComplete="off"
            defaultValue={typed[field]}
            error={errors[field]}
          />
        ),
      )}
      {(['plan', 'role'] as const).map((field) =>
        isInConflict(field) ? null : (
          <SelectField
            key={field}
            id={`person-${field}`}
            name={field}
            label={texts[field]}
            defaultValue={typed[field]}
            options={Object.entries(words[field])}
            error={errors[field]}
          />
        ),
      )}
      {confirm && (
        <FormQuestion
          id="person-question"
          value={confirm.role}
          title={confirm.question}
          text={confirm.text}
          label={texts.confirm}
          question={confirm}
        />
      )}
      <SubmitButton tone="primary" className="justify-self-start" pendingLabel={texts.saving}>
        {texts.save}
      </SubmitButton>
    </form>
  )
}
