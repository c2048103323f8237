'use client'

import { ResendButton } from '@/app/_components/ui/form/resend-button'
import { Notice } from '@/app/_components/ui/notice'
import { resendEmailVerificationAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  waitSeconds: number
  texts: Sentences<'account', 'confirmEmailForm'>
  /** Where the page behind the mailed link offers to continue. */
  from?: string
}

export function ConfirmEmailForm({ waitSeconds, texts, from }: Props) {
  const [state, submit] = useFormAction(resendEmailVerificationAction)
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      {from && <input type="hidden" name="from" value={from} />}
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      {state.kind === 'sent' && <Notice tone="done">{texts.sent}</Notice>}
      {/* Keyed by the wait, so that it restarts with every email. */}
      <ResendButton key={waitSeconds} waitSeconds={waitSeconds} pendingLabel={texts.sending}>
        {texts.resend}
      </ResendButton>
    </form>
  )
}
