'use client'

import { type ReactNode, useState } from 'react'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { FormQuestion } from '@/app/_components/ui/form/form-question'
import { SelectField } from '@/app/_components/ui/form/select-field'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { PageLink } from '@/app/_components/ui/page-link'
import type { BulkAction } from '@/lib/people/selection'
import { useFormAction } from '@/lib/sendora/client'
import { startJobAction } from './actions'

type Props = {
  action: BulkAction
  idempotencyKey: string
  total: number
  label: string
  pending: string
  audienceLabel: string
  audiences: readonly { id: string; name: string }[]
  newAudience: string
  /** Hidden fields with the selected people. */
  children: ReactNode
}

/** The last question before a job starts. If another number of people matches by now, it's asked again with that. */
export function NewJobForm({ action, total, label, pending, children, ...props }: Props) {
  const [state, submit] = useFormAction(startJobAction)
  const [key] = useState(props.idempotencyKey)
  const changed = state.kind === 'changed' ? state : null
  // The form is reset when it asks again: what was chosen becomes what it begins with, also after a later failure.
  const [audienceId, setAudienceId] = useState<string>()
  if (changed && changed.audienceId !== audienceId) setAudienceId(changed.audienceId)
  const audienceError = state.kind === 'invalid' ? state.fields.audienceId : undefined
  return (
    <form action={submit} noValidate className="grid gap-4">
      {children}
      <input type="hidden" name="total" value={total} />
      <input type="hidden" name="idempotencyKey" value={changed?.idempotencyKey ?? key} />
      {state.kind === 'changed' ? (
        <FormQuestion
          id="job-question"
          value={state.total}
          title={state.title}
          text={state.text}
          label={state.confirm}
          question={state}
        />
      ) : (
        <FormProblem state={state} />
      )}
      {action === 'addToAudience' && (
        <SelectField
          // A select takes another default only when it's mounted.
          key={audienceId}
          id="audienceId"
          name="audienceId"
          label={props.audienceLabel}
          defaultValue={audienceId}
          options={props.audiences.map(({ id, name }) => [id, name])}
          error={audienceError}
        >
          <PageLink href="/dashboard/people/audiences#new" className="link justify-self-start">
            {props.newAudience}
          </PageLink>
        </SelectField>
      )}
      {state.kind === 'step-up' && <StepUpFields state={state} />}
      <SubmitButton
        tone={action === 'suspend' ? 'danger' : 'primary'}
        pendingLabel={pending}
        className="justify-self-start"
      >
        {changed?.button ?? label}
      </SubmitButton>
    </form>
  )
}
