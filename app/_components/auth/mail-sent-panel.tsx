import { PageLink } from '@/app/_components/ui/page-link'
import { buttonClass } from '../ui/button-class'
import { FormProblem } from '../ui/form/form-problem'
import { ResendButton } from '../ui/form/resend-button'
import { Mark } from '../ui/mark'
import type { MailSentProps } from './mail-sent-props'
import { WithEmail } from './with-email'

/** What to do after a link was mailed. The text is the same whether the account exists or not. */
export function MailSentPanel({
  state,
  text,
  texts,
  from,
  againHref,
  mailboxUrl,
  submit,
}: MailSentProps) {
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
