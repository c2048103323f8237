'use client'

import { EmailField } from '@/app/_components/ui/form/email-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { signOutPersonAction } from './actions'

type Props = {
  /** `done` has `{email}` where the address goes. */
  texts: Sentences<'admin', 'signOut'> & { done: string }
}

export function SignOutPersonForm({ texts }: Props) {
  const [state, submit] = useFormAction(signOutPersonAction)
  const typed = state.kind === 'invalid' || state.kind === 'refused' ? state.email : ''
  return (
    <form action={submit} noValidate className="grid gap-4">
      <KeepTyped name="sign-out-person" saved={state.kind === 'done'} />
      <FormProblem state={state} />
      {state.kind === 'done' && (
        <Notice tone="done">{texts.done.replace('{email}', () => state.email)}</Notice>
      )}
      <EmailField
        label={texts.email}
        autoComplete="off"
        defaultValue={typed}
        error={state.kind === 'invalid' ? state.fields.email : undefined}
      />
      <SubmitButton tone="danger" className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
