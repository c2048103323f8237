'use client'

import { Notice } from '@/app/_components/ui/notice'
import { ResendButton } from '@/app/_components/ui/resend-button'
import { resendEmailVerificationAction } from '@/lib/sendora/account-actions'
import { useFormAction } from '@/lib/sendora/client'

type Props = {
  waitSeconds: number
  /** Where the page behind the mailed link offers to continue. */
  from?: string
}

export function ConfirmEmailForm({ waitSeconds, from }: Props) {
  const [state, submit] = useFormAction(resendEmailVerificationAction)
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      {from && <input type="hidden" name="from" value={from} />}
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      {state.kind === 'sent' && <Notice tone="done">Sent again. Check your email.</Notice>}
      {/* Keyed by the wait, so that it restarts with every email. */}
      <ResendButton key={waitSeconds} waitSeconds={waitSeconds}>
        Send the link again
      </ResendButton>
    </form>
  )
}
