'use client'

import { AuthAside } from '@/app/_components/auth/auth-aside'
import { MailSent } from '@/app/_components/auth/mail-sent'
import { ResendLinkForm } from '@/app/_components/auth/resend-link-form'
import { Field } from '@/app/_components/ui/field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { requestPasswordResetAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'

export function ForgotPasswordForm({ mailboxUrl }: { mailboxUrl: string | null }) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(requestPasswordResetAction)
  if (state.kind === 'sent' || (state.kind === 'refused' && state.code === 'RESEND_TOO_SOON')) {
    return (
      <MailSent
        email={state.email}
        what="a link to a new password is on its way. It works once and for an hour."
        againHref="/forgot-password"
        mailboxUrl={mailboxUrl}
      >
        <ResendLinkForm state={state} submit={submit} />
      </MailSent>
    )
  }
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={state.kind === 'idle' ? '' : state.email}
        error={state.kind === 'invalid' ? state.fields.email : undefined}
      />
      <SubmitButton tone="primary" pendingLabel="Sending…">
        Email me a link
      </SubmitButton>
      <AuthAside question="Remembered it?" href={loginPath}>
        Sign in
      </AuthAside>
    </form>
  )
}
