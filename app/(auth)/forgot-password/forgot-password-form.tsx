'use client'

import { AuthAside } from '@/app/_components/auth/auth-aside'
import { isMailSent, MailSent } from '@/app/_components/auth/mail-sent'
import { EmailField } from '@/app/_components/ui/form/email-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { requestPasswordResetAction } from '@/lib/sendora/account-actions'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  mailboxUrl: string | null
  texts: Sentences<'signIn', 'forgotForm'>
  mailTexts: Sentences<'signIn', 'mailSent'>
  /** With `{email}` in the place of the address. */
  sentText: string
}

export function ForgotPasswordForm({ mailboxUrl, texts, mailTexts, sentText }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(requestPasswordResetAction)
  if (isMailSent(state)) {
    return (
      <MailSent
        state={state}
        text={sentText}
        texts={mailTexts}
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
      <SubmitButton tone="primary" pendingLabel={texts.sending}>
        {texts.submit}
      </SubmitButton>
      <AuthAside question={texts.remembered} href={loginPath}>
        {texts.signIn}
      </AuthAside>
    </form>
  )
}
