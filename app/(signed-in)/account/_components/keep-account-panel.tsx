import { SignUpForm } from '@/app/_components/auth/sign-up-form'
import { Panel } from '@/app/_components/ui/panel'
import { socialProviders } from '@/lib/sendora'
import { idempotencyKey } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { LinkForm } from './sign-in-methods/link-form'

/** For a guest: how to keep their data. */
export async function KeepAccountPanel() {
  const t = await getTexts('account')
  return (
    <Panel id="keep-account" title={t('keep.title')} hint={t('keep.hint')}>
      <div className="grid gap-6">
        <SignUpForm
          from="/account"
          isGuest
          idempotencyKey={await idempotencyKey()}
          texts={await getSentences('signIn', 'signUpForm')}
        />
        <LinkForm
          providers={socialProviders}
          from="/account"
          texts={await getSentences('account', 'linkForm')}
        />
      </div>
    </Panel>
  )
}
