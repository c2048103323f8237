'use client'

import { useActionState } from 'react'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import { idle, type SocialProvider } from '@/lib/sendora'
import { startSocialSignInAction } from '@/lib/sendora/social-actions'
import { FormProblem } from '../_components/form-problem'

/** Goes to the provider once more, this time with the guest's consent to be given up. */
export function GiveGuestUpForm({ provider, from }: { provider: SocialProvider; from: string }) {
  const [state, submit] = useActionState(startSocialSignInAction, idle)
  return (
    <form action={submit} className="grid gap-3">
      <FormProblem state={state} />
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="collision" value="adopt" />
      <SubmitButton className="justify-self-start" pendingLabel="Opening…">
        Sign in and give the guest up
      </SubmitButton>
    </form>
  )
}
