'use client'

import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import type { SocialProvider } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startLinkIdentityAction } from '@/lib/sendora/social-actions'
import { methodWord } from '@/lib/sign-in/method-word'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = {
  providers: readonly SocialProvider[]
  /** The page to come back to. */
  from: string
  texts: Sentences<'account', 'linkForm'>
}

/** Goes to a provider and returns with its account linked. */
export function LinkForm({ providers, from, texts }: Props) {
  const [state, submit] = useFormAction(startLinkIdentityAction)
  return (
    <form action={submit}>
      <input type="hidden" name="from" value={from} />
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-2 text-caption text-muted">{texts.legend}</legend>
        {providers.map((provider) => (
          <SubmitButton
            key={provider}
            name="provider"
            intent={provider}
            pendingLabel={texts.pending}
          >
            {methodWord(provider)}
          </SubmitButton>
        ))}
      </fieldset>
    </form>
  )
}
