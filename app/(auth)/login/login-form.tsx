'use client'

import { useEffect, useRef } from 'react'
import { isMailSent, MailSent } from '@/app/_components/auth/mail-sent'
import { EmailField } from '@/app/_components/ui/form/email-field'
import { Field } from '@/app/_components/ui/form/field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { PageLink } from '@/app/_components/ui/page-link'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { loginAction } from './actions'
import { PasskeySignIn } from './passkey-sign-in'

type Props = {
  from: string
  /** One per page view, so that submitting twice signs in once. */
  idempotencyKey: string
  mailboxUrl: string | null
  texts: Sentences<'signIn', 'loginForm'>
  passkeyTexts: Sentences<'signIn', 'passkey'>
  mailTexts: Sentences<'signIn', 'mailSent'>
  /** With `{email}` in the place of the address. */
  sentText: string
}

const wrongPassword = new Set<string>(['INVALID_CREDENTIALS', 'UNAUTHORIZED'])

export function LoginForm({ from, idempotencyKey, mailboxUrl, texts, ...more }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(loginAction)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // A wrong password has to be typed again. After an outage, the same one can be sent again.
    const isWrong = state.kind === 'refused' && wrongPassword.has(state.code)
    const password = form.current?.elements.namedItem('password')
    if (isWrong && password instanceof HTMLInputElement) password.value = ''
  }, [state])
  if (isMailSent(state)) {
    return (
      <MailSent
        state={state}
        from={from}
        text={more.sentText}
        texts={more.mailTexts}
        againHref={`${loginPath}?${new URLSearchParams({ from })}`}
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
        label={texts.password}
        type="password"
        autoComplete="current-password"
        error={fields.password}
      />
      <PageLink href="/forgot-password" className="link -mt-3 justify-self-start text-caption">
        {texts.forgot}
      </PageLink>
      <div className="grid gap-3 pt-1">
        <SubmitButton intent="password" tone="primary" pendingLabel={texts.signingIn}>
          {texts.submit}
        </SubmitButton>
        <div aria-hidden className="flex items-center gap-3 text-caption text-muted">
          <span className="h-px grow bg-line" />
          {texts.withoutPassword}
          <span className="h-px grow bg-line" />
        </div>
        <PasskeySignIn from={from} texts={more.passkeyTexts} />
        <div className="grid grid-cols-2 gap-3">
          <SubmitButton intent="link" pendingLabel={texts.sending}>
            {texts.link}
          </SubmitButton>
          <SubmitButton intent="code" pendingLabel={texts.sending}>
            {texts.code}
          </SubmitButton>
        </div>
      </div>
    </form>
  )
}
