'use client'

import { StepUpFields } from '@/app/_components/ui/form/step-up-fields'
import { SubmitButton } from '@/app/_components/ui/form/submit-button'
import { Notice } from '@/app/_components/ui/notice'
import { useFormAction } from '@/lib/sendora/client'
import { unlinkIdentityAction } from '@/lib/sendora/social-actions'
import type { Sentences } from '@/lib/texts/catalogue'

type Props = { provider: string; name: string; texts: Sentences<'account', 'unlinkForm'> }

export function UnlinkForm({ provider, name, texts }: Props) {
  const [state, submit] = useFormAction(unlinkIdentityAction)
  const isWide = state.kind === 'step-up' || state.kind === 'refused'
  return (
    <form action={submit} noValidate className={isWide ? 'grid w-full gap-3' : undefined}>
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="from" value="/account/security" />
      {state.kind === 'refused' && <Notice tone="danger">{state.message}</Notice>}
      <StepUpFields state={state} />
      <SubmitButton className="justify-self-start" pendingLabel={texts.pending}>
        {texts.submit} <span className="sr-only">{name}</span>
      </SubmitButton>
    </form>
  )
}
