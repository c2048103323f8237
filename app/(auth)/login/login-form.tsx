'use client'

import { useEffect, useRef } from 'react'
import { Field } from '@/app/_components/ui/field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { keepInput } from '@/app/_components/ui/keep-input'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { useFormAction } from '@/lib/sendora/client'
import { AuthAside } from '../_components/auth-aside'
import { MailSent } from '../_components/mail-sent'
import { ResendLinkForm } from '../_components/resend-link-form'
import { loginAction } from './login-action'
import { PasskeySignIn } from './passkey-sign-in'

type Props = {
  from: string
  /** Of this one page view: a double press is then one sign-in. */
  attempt: string
  mailboxUrl: string | null
}

const wrongPassword = new Set<string>(['INVALID_CREDENTIALS', 'UNAUTHORIZED'])

export function LoginForm({ from, attempt, mailboxUrl }: Props) {
  const [state, submit] = useFormAction(loginAction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // A wrong one is typed anew; what an outage refused may be sent once more.
    const isWrong = state.kind === 'refused' && wrongPassword.has(state.code)
    const password = form.current?.elements.namedItem('password')
    if (isWrong && password instanceof HTMLInputElement) password.value = ''
  }, [state])
  const search = new URLSearchParams({ from })
  if (state.kind === 'sent' || (state.kind === 'refused' && state.code === 'RESEND_TOO_SOON')) {
    return (
      <MailSent
        email={state.email}
        what="a sign-in link is on its way. It works once and for 15 minutes."
        againHref={`/login?${search}`}
        mailboxUrl={mailboxUrl}
      >
        <ResendLinkForm state={state} from={from} submit={submit} />
      </MailSent>
    )
  }
  const fields: Record<string, string> = state.kind === 'invalid' ? state.fields : {}
  return (
    <form ref={form} {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={attempt} />
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
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
      <a href="/forgot-password" className="link -mt-3 justify-self-start text-caption">
        Forgot your password?
      </a>
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
