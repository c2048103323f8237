'use client'

import { AuthAside } from '@/app/_components/auth/auth-aside'
import { CodeField } from '@/app/_components/ui/code-field'
import { FormProblem } from '@/app/_components/ui/form-problem'
import { keepInput } from '@/app/_components/ui/keep-input'
import { Notice } from '@/app/_components/ui/notice'
import { ResendButton } from '@/app/_components/ui/resend-button'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { signInUrl } from '@/lib/sendora'
import type { CodeRequest } from '@/lib/sendora/account'
import { useClientConfig, useFormAction } from '@/lib/sendora/client'
import { codeAction } from './actions'

type Props = { from: string; idempotencyKey: string; asked: CodeRequest; mailboxUrl: string | null }

export function CodeForm({ from, idempotencyKey, asked, mailboxUrl }: Props) {
  const { loginPath } = useClientConfig()
  const [state, submit] = useFormAction(codeAction)
  const canAnswer = asked.triesLeft > 0 && !asked.isExpired
  return (
    <form {...keepInput(submit)} noValidate className="grid gap-5">
      <FormProblem state={state} />
      {state.kind === 'sent' && <Notice tone="done">A new code is on its way.</Notice>}
      {state.kind === 'idle' && !canAnswer && (
        <Notice tone="caution">This code no longer works. Request a new one.</Notice>
      )}
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {canAnswer && (
        <>
          <CodeField
            key={asked.sentAtMs}
            maxLength={16}
            error={state.kind === 'invalid' ? state.fields.code : undefined}
            hint={triesHint(asked.triesLeft)}
          />
          <SubmitButton intent="confirm" tone="primary" pendingLabel="Checking…">
            Sign in
          </SubmitButton>
        </>
      )}
      <ResendButton key={asked.sentAtMs} waitSeconds={asked.resendAfterSeconds}>
        Send a new code
      </ResendButton>
      {mailboxUrl && (
        <AuthAside question="Using the demo?" href={mailboxUrl}>
          Open the mailbox
        </AuthAside>
      )}
      <AuthAside question="Wrong email?" href={signInUrl(loginPath, from)}>
        Start over
      </AuthAside>
    </form>
  )
}

function triesHint(triesLeft: number): string {
  return triesLeft === 1 ? '1 try left.' : `${triesLeft} tries left.`
}
