import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '@/app/_components/ui/button-class'

type Props = {
  email: string
  /** What is on its way, as the rest of a sentence. */
  what: string
  /** Where to name another address. */
  againHref: string
  mailboxUrl: string | null
  /** Asks for it once more. */
  children?: ReactNode
}

/** What to do after asking for a mail. The text is the same whether the account exists or not. */
export function MailSent({ email, what, againHref, mailboxUrl, children }: Props) {
  return (
    <div role="status" className="grid gap-4 rounded-panel border border-line bg-surface p-5">
      <MailCheck aria-hidden size={22} className="text-accent" />
      <div>
        <h2 className="text-lead font-medium">Check your mail</h2>
        <p className="mt-1 text-muted">
          If <span className="font-medium text-ink wrap-anywhere">{email}</span> has an account,{' '}
          {what}
        </p>
      </div>
      {mailboxUrl && (
        <a href={mailboxUrl} className={buttonClass('primary')}>
          Open the demo mailbox
        </a>
      )}
      {children}
      <a href={againHref} className={buttonClass('quiet')}>
        Use another address
      </a>
    </div>
  )
}
