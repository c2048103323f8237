'use client'

import { Notice } from '@/app/_components/ui/notice'
import { SubmitButton } from '@/app/_components/ui/submit-button'
import type { SocialProvider } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startLinkIdentityAction } from '@/lib/sendora/social-actions'
import { methodWord } from '@/lib/sign-in/method-word'

/** Goes to a provider and returns with its account linked. */
export function LinkForm({ providers }: { providers: readonly SocialProvider[] }) {
  const [state, submit] = useFormAction(startLinkIdentityAction)
  return (
    <form action={submit}>
      <input type="hidden" name="from" value="/account" />
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-2 text-caption text-muted">Link an account</legend>
        {providers.map((provider) => (
          <SubmitButton key={provider} name="provider" intent={provider} pendingLabel="Opening…">
            {methodWord(provider)}
          </SubmitButton>
        ))}
      </fieldset>
    </form>
  )
}
