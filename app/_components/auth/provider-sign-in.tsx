import { type SocialProvider, socialProviders } from '@/lib/sendora'
import { startSingleSignOnAction, startSocialSignInAction } from '@/lib/sendora/social-actions'
import { methodWord } from '@/lib/sign-in/method-word'
import { getTexts } from '@/lib/texts/server'
import { ActionForm } from '../ui/form/action-form'
import { SubmitButton } from '../ui/form/submit-button'
import { ProviderMark } from './provider-mark'

const shownAtOnce = 4

/** Sign-in with another account: social providers and single sign-on. */
export async function ProviderSignIn({ from }: { from: string }) {
  const t = await getTexts('signIn')
  const opening = t('providers.opening')
  const button = (provider: SocialProvider) => (
    <SubmitButton key={provider} name="provider" intent={provider} pendingLabel={opening}>
      <ProviderMark provider={provider} />
      {methodWord(provider)}
    </SubmitButton>
  )
  return (
    <section aria-labelledby="provider-sign-in" className="grid gap-3">
      <div className="flex items-center gap-3 text-caption text-muted">
        <span aria-hidden className="h-px grow bg-line" />
        <h2 id="provider-sign-in" className="text-caption font-normal">
          {t('providers.title')}
        </h2>
        <span aria-hidden className="h-px grow bg-line" />
      </div>
      <ActionForm action={startSocialSignInAction} fields={{ from }}>
        <div className="grid grid-cols-2 gap-3">
          {socialProviders.slice(0, shownAtOnce).map(button)}
        </div>
        <details className="group">
          <summary className="w-fit text-caption text-muted marker:text-muted hover:text-ink">
            {t('providers.more')}
          </summary>
          <div className="grid grid-cols-2 gap-3 pt-3">
            {socialProviders.slice(shownAtOnce).map(button)}
          </div>
        </details>
      </ActionForm>
      <ActionForm action={startSingleSignOnAction} fields={{ from }}>
        <SubmitButton pendingLabel={opening}>{t('providers.sso')}</SubmitButton>
      </ActionForm>
    </section>
  )
}
