'use client'

import { type SocialProvider, socialProviders } from '@/lib/sendora'
import { useFormAction } from '@/lib/sendora/client'
import { startSingleSignOnAction, startSocialSignInAction } from '@/lib/sendora/social-actions'
import { methodWord } from '@/lib/sign-in/method-word'
import { FormProblem } from '../ui/form-problem'
import { SubmitButton } from '../ui/submit-button'

const shownAtOnce = 4

/** Sign-in with another account: social providers and single sign-on. */
export function ProviderSignIn({ from }: { from: string }) {
  const [state, startSocial] = useFormAction(startSocialSignInAction)
  const [ssoState, startSso] = useFormAction(startSingleSignOnAction)
  return (
    <section aria-labelledby="provider-sign-in" className="grid gap-3">
      <div className="flex items-center gap-3 text-caption text-muted">
        <span aria-hidden className="h-px grow bg-line" />
        <h2 id="provider-sign-in" className="text-caption font-normal">
          or continue with
        </h2>
        <span aria-hidden className="h-px grow bg-line" />
      </div>
      <form action={startSocial} className="grid gap-3">
        <FormProblem state={state} />
        <input type="hidden" name="from" value={from} />
        <div className="grid grid-cols-2 gap-3">
          {socialProviders.slice(0, shownAtOnce).map((provider) => (
            <ProviderButton key={provider} provider={provider} />
          ))}
        </div>
        <details className="group">
          <summary className="w-fit text-caption text-muted marker:text-muted hover:text-ink">
            More providers
          </summary>
          <div className="grid grid-cols-3 gap-3 pt-3">
            {socialProviders.slice(shownAtOnce).map((provider) => (
              <ProviderButton key={provider} provider={provider} />
            ))}
          </div>
        </details>
      </form>
      <form action={startSso} className="grid gap-3">
        <FormProblem state={ssoState} />
        <input type="hidden" name="from" value={from} />
        <SubmitButton pendingLabel="Opening…">Continue with SSO</SubmitButton>
      </form>
    </section>
  )
}

function ProviderButton({ provider }: { provider: SocialProvider }) {
  return (
    <SubmitButton name="provider" intent={provider} pendingLabel="Opening…">
      {methodWord(provider)}
    </SubmitButton>
  )
}
