'use client'

import { FormProblem } from '@/app/_components/ui/form/form-problem'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import type { SocialProvider } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startSocialSignInAction } from '@/lib/sendora/social-actions'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  provider: SocialProvider
  from: string
  texts: Sentences<'signIn', 'discardGuest'>
}

/** Starts social sign-in again, this time with the guest's consent to lose their data. */
export function DiscardGuestForm({ provider, from, texts }: Props) {
  const [state, submit] = useFormAction(startSocialSignInAction)
  return (
    <form action={submit} className="grid gap-3">
      <FormProblem state={state} />
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="collision" value="adopt" />
      <SubmitButton className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit}
      </SubmitButton>
    </form>
  )
}
