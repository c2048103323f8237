'use client'

import type { ReactNode } from 'react'
import type { SocialProvider } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startSingleSignOnAction, startSocialSignInAction } from '@/lib/sendora/social-actions'
import type { Sentences } from '@/lib/texts/catalogue'
import { FormProblem } from '../ui/form/form-problem'
import { SubmitButton } from '../ui/form/submit-button'

type Provider = {
  provider: SocialProvider
  name: string
  /** Drawn on the server. */
  mark: ReactNode
}

type Props = {
  from: string
  providers: readonly Provider[]
  texts: Sentences<'signIn', 'providers'>
}

const shownAtOnce = 4

/** A button for each provider, and one for single sign-on. */
export function ProviderForms({ from, providers, texts }: Props) {
  const [state, startSocial] = useFormAction(startSocialSignInAction)
  const [ssoState, startSso] = useFormAction(startSingleSignOnAction)
  const button = ({ provider, name, mark }: Provider) => (
    <SubmitButton key={provider} name="provider" intent={provider} pendingLabel={texts.opening}>
      {mark}
      {name}
    </SubmitButton>
  )
  return (
    <>
      <form action={startSocial} className="grid gap-3">
        <FormProblem state={state} />
        <input type="hidden" name="from" value={from} />
        <div className="grid grid-cols-2 gap-3">{providers.slice(0, shownAtOnce).map(button)}</div>
        <details className="group">
          <summary className="w-fit text-caption text-muted marker:text-muted hover:text-ink">
            {texts.more}
          </summary>
          <div className="grid grid-cols-2 gap-3 pt-3">
            {providers.slice(shownAtOnce).map(button)}
          </div>
        </details>
      </form>
      <form action={startSso} className="grid gap-3">
        <FormProblem state={ssoState} />
        <input type="hidden" name="from" value={from} />
        <SubmitButton pendingLabel={texts.opening}>{texts.sso}</SubmitButton>
      </form>
    </>
  )
}
