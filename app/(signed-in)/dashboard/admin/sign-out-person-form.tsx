'use client'

import { buttonClass } from '@/app/_components/ui/button-class'
import { EmailField } from '@/app/_components/ui/form/email-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { FormQuestion } from '@/app/_components/ui/form/form-question'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { KeepTyped, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { type SignOutQuestion, signOutPersonAction } from './actions'

type Props = {
  /** `done` has `{email}` where the address goes. */
  texts: Sentences<'admin', 'signOut'> & { done: string }
}

export function SignOutPersonForm({ texts }: Props) {
  const [state, submit] = useFormAction<SignOutQuestion>(signOutPersonAction)
  const asked = state.kind === 'confirm' ? state : null
  const typed = state.kind === 'invalid' || state.kind === 'refused' ? state.email : ''
  return (
    <form action={submit} noValidate className="grid gap-4">
      <KeepTyped name="sign-out-person" saved={state.kind === 'done'} />
      {state.kind !== 'confirm' && <FormProblem state={state} />}
      {state.kind === 'done' && (
        <Notice tone="done">{texts.done.replace('{email}', () => state.email)}</Notice>
      )}
      {asked ? (
        <>
          <input type="hidden" name="email" value={asked.email} />
          <FormQuestion
            id="sign-out-question"
            value={asked.email}
            title={asked.question}
            text={texts.questionText}
            label={texts.confirm}
            question={asked}
          />
        </>
      ) : (
        <EmailField
          label={texts.email}
          autoComplete="off"
          defaultValue={typed}
          error={state.kind === 'invalid' ? state.fields.email : undefined}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton tone="danger" pendingLabel={texts.pending}>
          {texts.submit}
        </SubmitButton>
        {asked && (
          <PageLink href="" className={buttonClass()}>
            {texts.cancel}
          </PageLink>
        )}
      </div>
    </form>
  )
}
