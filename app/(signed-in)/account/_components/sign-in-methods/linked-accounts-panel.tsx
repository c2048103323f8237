import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { type Session, socialProviders } from '@/lib/sendora'
import { getIdentities } from '@/lib/sendora/account'
import { getSentences, getTexts } from '@/lib/texts/server'
import { AddPasswordForm } from './add-password-form'
import { IdentityRow } from './identity-row'
import { LinkForm } from './link-form'

/** The provider accounts that sign in to this account, and forms to add more. */
export async function LinkedAccountsPanel({ session }: { session: Session }) {
  const result = await getIdentities()
  const t = await getTexts('account')
  const linkTexts = await getSentences('account', 'linkForm')
  const passwordTexts = await getSentences('account', 'addPasswordForm')
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account/security">
      {({ identities, hasPassword }) => {
        const linked = new Set(identities.map(({ provider }) => provider))
        const free = socialProviders.filter((provider) => !linked.has(provider))
        return (
          <Panel id="linked-accounts" title={t('linked.title')} hint={t('linked.hint')} flush>
            {identities.length === 0 ? (
              <p className="border-t border-line px-5 py-4 text-muted">{t('linked.empty')}</p>
            ) : (
              <ul className="divide-y divide-line border-t border-line">
                {identities.map((identity) => (
                  <IdentityRow key={identity.provider} identity={identity} />
                ))}
              </ul>
            )}
            <div className="grid gap-6 border-t border-line px-5 py-4">
              {free.length > 0 && (
                <LinkForm providers={free} from="/account/security" texts={linkTexts} />
              )}
              {!hasPassword && <AddPasswordForm email={session.email} texts={passwordTexts} />}
            </div>
          </Panel>
        )
      }}
    </ServiceResultView>
  )
}
