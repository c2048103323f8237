'use client'

import { useActionState } from 'react'
import { Notice } from '@/app/_components/ui/notice'
import { ResendButton } from '@/app/_components/ui/resend-button'
import { idle } from '@/lib/sendora'
import { resendEmailVerificationAction } from '@/lib/sendora/account-actions'

export function ConfirmEmailForm({ waitSeconds }: { waitSeconds: number }) {
  const [state, submit] = useActionState(resendEmailVerificationAction, idle)
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      {state.kind === 'sent' && <Notice tone="done">Sent once more. Check your mail.</Notice>}
      {/* Keyed by the wait, so that it begins anew with every mail. */}
      <ResendButton key={waitSeconds} waitSeconds={waitSeconds}>
        Send the link again
      </ResendButton>
    </form>
  )
}
