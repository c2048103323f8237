'use client'

import { useEffect, useRef } from 'react'
import { AuthAside } from '@/app/_components/auth/auth-aside'
import { isMailSent, MailSent } from '@/app/_components/auth/mail-sent'
import { EmailField } from '@/app/_components/ui/email-field'
import { Field } from '@/app/_components/ui/field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { keepInput } from '@/app/_components/ui/keep-input'
import { PageLink } from '@/app/_components/ui/page-link'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import { loginAction } from './actions'
import { PasskeySignIn } from './passkey-sign-in'

type Props = {
  from: string
  /** One per page view, so that submitting twice signs in once. */
  idempotencyKey: string
  mailboxUrl: string | null
}

const wrongPassword = new Set<string>(['INVALID_CREDENTIALS', 'UNAUTHORIZED'])

export function LoginForm({ from, idempotencyKey, mailboxUrl }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(loginAction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // A wrong password has to be typed again. After an outage, the same one can be sent again.
    const isWrong = state.kind === 'refused' && wrongPassword.has(state.code)
    const password = form.current?.elements.namedItem('password')
    if (isWrong && password instanceof HTMLInputElement) password.value = ''
  }, [state])
  const search = new URLSearchParams({ from })
  if (isMailSent(state)) {
    return (
      <MailSent
        state={state}
        from={from}
        what="a sign-in link is on its way. It works once, for 15 minutes."
        againHref={`${loginPath}?${search}`}
        mailboxUrl={mailboxUrl}
        submit={submit}
      />
    )
  }
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  return (
    <form ref={form} {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <EmailField
        autoComplete="username webauthn"
        defaultValue={state.kind === 'idle' ? '' : state.email}
        error={fields.email}
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        error={fields.password}
      />
      <PageLink href="/forgot-password" className="link -mt-3 justify-self-start text-caption">
        Forgot your password?
      </PageLink>
      <div className="grid gap-3 pt-1">
        <SubmitButton intent="password" tone="primary" pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
        <div aria-hidden className="flex items-center gap-3 text-caption text-muted">
          <span className="h-px grow bg-line" />
          or without a password
          <span className="h-px grow bg-line" />
        </div>
        <PasskeySignIn from={from} />
        <div className="grid grid-cols-2 gap-3">
          <SubmitButton intent="link" pendingLabel="Sending…">
            Email me a link
          </SubmitButton>
          <SubmitButton intent="code" pendingLabel="Sending…">
            Email me a code
          </SubmitButton>
        </div>
      </div>
      <AuthAside question="New here?" href={`/signup?${search}`}>
        Create an account
      </AuthAside>
    </form>
  )
}
