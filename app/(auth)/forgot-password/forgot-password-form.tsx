'use client'

import { AuthAside } from '@/app/_components/auth/auth-aside'
import { isMailSent, MailSent } from '@/app/_components/auth/mail-sent'
import { EmailField } from '@/app/_components/ui/email-field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { requestPasswordResetAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'

export function ForgotPasswordForm({ mailboxUrl }: { mailboxUrl: string | null }) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(requestPasswordResetAction)
  if (isMailSent(state)) {
    return (
      <MailSent
        state={state}
        what="a password reset link is on its way. It works once, for one hour."
        againHref="/forgot-password"
        mailboxUrl={mailboxUrl}
        submit={submit}
      />
    )
  }
  return (
    <form action={submit} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <EmailField
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
