import { PageLink } from '@/app/_components/ui/page-link'
import type { FormState } from '@/lib/sendora'
import type { Sentences } from '@/lib/texts/catalogue'
import { buttonClass } from '../ui/button-class'
import { FormProblem } from '../ui/form/form-problem'
import { ResendButton } from '../ui/form/resend-button'
import { Mark } from '../ui/mark'
import { WithEmail } from './with-email'

type Props = {
  state: SentState
  /** What is on its way, with `{email}` in the place of the address. */
  text: string
  texts: Sentences<'signIn', 'mailSent'>
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
export function MailSent({ state, text, texts, from, againHref, mailboxUrl, submit }: Props) {
  const { waitSeconds, key } =
    state.kind === 'sent'
      ? { waitSeconds: state.resend?.waitSeconds ?? 0, key: state.resend?.sentAtMs }
      : { waitSeconds: state.retryAfterSeconds ?? 0, key: state.retryAfterSeconds }
  return (
    <div role="status" className="grid gap-4 rounded-panel border border-line bg-surface p-5">
      <Mark kind="mail" size={22} className="text-accent" />
      <div>
        <h2 className="text-lead font-medium">{texts.title}</h2>
        <p className="mt-1 text-muted">
          <WithEmail text={text} email={state.email} />
        </p>
      </div>
      {mailboxUrl && (
        <PageLink href={mailboxUrl} className={buttonClass('primary')}>
          {texts.openMailbox}
        </PageLink>
      )}
      <form action={submit} className="grid gap-3">
        <FormProblem state={state} />
        <input type="hidden" name="email" value={state.email} />
        {from !== undefined && <input type="hidden" name="from" value={from} />}
        <ResendButton key={key} waitSeconds={waitSeconds} pendingLabel={texts.sending}>
          {texts.again}
        </ResendButton>
      </form>
      <PageLink href={againHref} className={buttonClass('quiet')}>
        {texts.otherEmail}
      </PageLink>
    </div>
  )
}
