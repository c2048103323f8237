'use client'

import { useEffect, useRef } from 'react'
import { NewPasswordField } from '@/app/_components/auth/new-password-field'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { PageLink } from '@/app/_components/ui/page-link'
import { changePasswordAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { email: string | null; texts: Sentences<'account', 'passwordForm'> }

export function PasswordForm({ email, texts }: Props) {
  const [state, submit] = useFormAction(changePasswordAction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.kind === 'done') form.current?.reset()
  }, [state])
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  return (
    <form ref={form} {...keepInput(submit)} noValidate className="grid gap-4">
      <FormProblem state={state} />
      {state.kind === 'done' && <Notice tone="done">{texts.done}</Notice>}
      {/* Tells password managers which account this password belongs to. */}
      <input type="text" autoComplete="username" value={email ?? ''} readOnly hidden />
      <Field
        name="currentPassword"
        label={texts.current}
        type="password"
        autoComplete="current-password"
        error={fields.currentPassword}
      />
      <NewPasswordField name="newPassword" error={fields.newPassword} />
      <StepUpFields state={state} omitsPassword />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SubmitButton pendingLabel={texts.pending}>{texts.submit}</SubmitButton>
        <PageLink href="/forgot-password" className="link text-caption">
          {texts.forgot}
        </PageLink>
      </div>
    </form>
  )
}
