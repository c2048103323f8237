'use client'

import { AuthAside } from '@/app/_components/auth/auth-aside'
import { CodeField } from '@/app/_components/ui/form/code-field'
import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { keepInput } from '@/app/_components/ui/form/keep-input'
import { ResendButton } from '@/app/_components/ui/form/resend-button'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { signInUrl } from '@/lib/sendora'
import type { CodeRequest } from '@/lib/sendora/account'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'
import { codeAction } from './actions'

type Props = {
  from: string
  idempotencyKey: string
  asked: CodeRequest
  mailboxUrl: string | null
  triesText: string
  texts: Sentences<'signIn', 'codeForm'>
}

export function CodeForm({ from, idempotencyKey, asked, mailboxUrl, triesText, texts }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(codeAction)
  const canAnswer = asked.triesLeft > 0 && !asked.isExpired
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      {state.kind === 'sent' && <Notice tone="done">{texts.again}</Notice>}
      {state.kind === 'idle' && !canAnswer && <Notice tone="caution">{texts.dead}</Notice>}
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {canAnswer && (
        <>
          <CodeField
            key={asked.sentAtMs}
            maxLength={16}
            error={state.kind === 'invalid' ? state.fields.code : undefined}
            hint={triesText}
          />
          <SubmitButton intent="confirm" tone="primary" pendingLabel={texts.checking}>
            {texts.submit}
          </SubmitButton>
        </>
      )}
      <ResendButton
        key={asked.sentAtMs}
        waitSeconds={asked.resendAfterSeconds}
        pendingLabel={texts.sending}
      >
        {texts.resend}
      </ResendButton>
      {mailboxUrl && (
        <AuthAside question={texts.demo} href={mailboxUrl}>
          {texts.mailbox}
        </AuthAside>
      )}
      <AuthAside question={texts.wrongEmail} href={signInUrl(loginPath, from)}>
        {texts.startOver}
      </AuthAside>
    </form>
  )
}
