'use client'

import { FormProblem } from '@/app/_components/ui/form-problem'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { SocialProvider } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startSocialSignInAction } from '@/lib/sendora/social-actions'

/** Starts social sign-in again, this time with the guest's consent to lose their data. */
export function DiscardGuestForm({ provider, from }: { provider: SocialProvider; from: string }) {
  const [state, submit] = useFormAction(startSocialSignInAction)
  return (
    <form action={submit} className="grid gap-3">
      <FormProblem state={state} />
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="collision" value="adopt" />
      <SubmitButton className="justify-self-start" pendingLabel="Opening…">
        Sign in and discard guest data
      </SubmitButton>
    </form>
  )
}
