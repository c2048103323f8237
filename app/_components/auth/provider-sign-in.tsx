import { socialProviders } from '@/lib/sendora'
import { methodWord } from '@/lib/sign-in/method-word'
import { getSentences, getTexts } from '@/lib/texts/server'
import { ProviderForms } from './provider-forms'
import { ProviderMark } from './provider-mark'

/** Sign-in with another account: social providers and single sign-on. */
export async function ProviderSignIn({ from }: { from: string }) {
  const t = await getTexts('signIn')
  return (
    <section aria-labelledby="provider-sign-in" className="grid gap-3">
      <div className="flex items-center gap-3 text-caption text-muted">
        <span aria-hidden className="h-px grow bg-line" />
        <h2 id="provider-sign-in" className="text-caption font-normal">
          {t('providers.title')}
        </h2>
        <span aria-hidden className="h-px grow bg-line" />
      </div>
      <ProviderForms
        from={from}
        providers={socialProviders.map((provider) => ({
          provider,
          name: methodWord(provider),
          mark: <ProviderMark provider={provider} />,
        }))}
        texts={await getSentences('signIn', 'providers')}
      />
    </section>
  )
}
