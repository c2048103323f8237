import { startGuestAction } from '@/lib/sendora/account-actions'
import { formAttempt } from '@/lib/sendora/server'
import type { ButtonTone } from '../ui/button-class'
import { SubmitButton } from '../ui/submit-button'

type Props = { from?: string; tone?: ButtonTone; className?: string }

/** Lets somebody in who has no account, as a guest. */
export async function GuestForm({ from = '/dashboard', tone, className }: Props) {
  return (
    <form action={startGuestAction} className="grid">
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="attempt" value={await formAttempt()} />
      <SubmitButton
        {...(tone && { tone })}
        {...(className && { className })}
        pendingLabel="Opening…"
      >
        Try it without an account
      </SubmitButton>
    </form>
  )
}
