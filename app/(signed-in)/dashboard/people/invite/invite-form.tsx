'use client'

import { useEffect, useRef } from 'react'
import { UnsavedGuard } from '@/app/_components/shell/unsaved/unsaved-guard'
import { EmailField } from '@/app/_components/ui/form/email-field'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { inviteAction } from './actions'

export function InviteForm({ texts }: { texts: Sentences<'people', 'invite'> }) {
  const [state, submit] = useFormAction(inviteAction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.kind === 'done') form.current?.reset()
  }, [state])
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  const typed = state.kind === 'invalid' || state.kind === 'refused' ? state : null
  return (
    <form ref={form} {...keepInput(submit)} noValidate className="grid gap-4">
      <KeepTyped name="invite" saved={state.kind === 'done'} />
      <UnsavedGuard saved={state.kind === 'done'} />
      <FormProblem state={state} />
      {state.kind === 'done' && <Notice tone="done">{`${texts.sent} ${state.email}.`}</Notice>}
      <Field
        name="name"
        label={texts.name}
        autoComplete="off"
        maxLength={80}
        hint={texts.optional}
        defaultValue={typed?.name ?? ''}
        error={fields.name}
      />
      <EmailField
        label={texts.email}
        autoComplete="off"
        defaultValue={typed?.email ?? ''}
        error={fields.email}
      />
      <SubmitButton tone="primary" className="justify-self-start" pendingLabel={texts.inviting}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
