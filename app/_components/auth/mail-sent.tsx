import { MailCheck } from 'lucide-react'
import { PageLink } from '@/app/_components/ui/page-link'
import type { FormState } from '@/lib/sendora'
import { buttonClass } from '../ui/button-class'
import { FormProblem } from '../ui/form-problem'
import { ResendButton } from '../ui/resend-button'

type Props = {
  state: SentState
  /** What is on its way, as the rest of a sentence. */
  what: string
  /** Where a sign-in link leads. */
  from?: string
  /** Where to enter another address. */
  againHref: string
  mailboxUrl: string | null
  submit: (form: FormData) => void
}

type SentState = Extract<FormState, { kind: 'sent' | 'refused' }>

/** True after a link was mailed, even when another one was requested too soon. */
export function isMailSent(state: FormState): state is SentState {
  return state.kind === 'sent' || (state.kind === 'refused' && state.code === 'RESEND_TOO_SOON')
}

/** What to do after a link was mailed. The text is the same whether the account exists or not. */
export function MailSent({ state, what, from, againHref, mailboxUrl, submit }: Props) {
  const { waitSeconds, key } =
    state.kind === 'sent'
      ? { waitSeconds: state.resend?.waitSeconds ?? 0, key: state.resend?.sentAtMs }
      : { waitSeconds: state.retryAfterSeconds ?? 0, key: state.retryAfterSeconds }
  return (
    <div role="status" className="grid gap-4 rounded-panel border border-line bg-surface p-5">
      <MailCheck aria-hidden size={22} className="text-accent" />
      <div>
        <h2 className="text-lead font-medium">Check your email</h2>
        <p className="mt-1 text-muted">
          If <span className="font-medium text-ink wrap-anywhere">{state.email}</span> has an
          account, {what}
        </p>
      </div>
      {mailboxUrl && (
        <PageLink href={mailboxUrl} className={buttonClass('primary')}>
          Open the demo mailbox
        </PageLink>
      )}
      <form action={submit} className="grid gap-3">
        <FormProblem state={state} />
        <input type="hidden" name="email" value={state.email} />
        {from !== undefined && <input type="hidden" name="from" value={from} />}
        <ResendButton key={key} waitSeconds={waitSeconds}>
          Send another link
        </ResendButton>
      </form>
      <PageLink href={againHref} className={buttonClass('quiet')}>
        Use a different email
      </PageLink>
    </div>
  )
}
