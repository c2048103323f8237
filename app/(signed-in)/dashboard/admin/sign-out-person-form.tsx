'use client'

import { EmailField } from '@/app/_components/ui/email-field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import { signOutPersonAction } from './actions'

export function SignOutPersonForm() {
  const [state, submit] = useFormAction(signOutPersonAction)
  const typed = state.kind === 'invalid' || state.kind === 'refused' ? state.email : ''
  return (
    <form action={submit} noValidate className="grid gap-4">
      <KeepTyped name="sign-out-person" saved={state.kind === 'done'} />
      <FormProblem state={state} />
      {state.kind === 'done' && (
        <Notice tone="done">{state.email} is signed out everywhere.</Notice>
      )}
      <EmailField
        label="Account email"
        autoComplete="off"
        defaultValue={typed}
        error={state.kind === 'invalid' ? state.fields.email : undefined}
      />
      <SubmitButton tone="danger" className="justify-self-start" pendingLabel="Signing out…">
        Sign out everywhere
      </SubmitButton>
    </form>
  )
}
