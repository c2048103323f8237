import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Panel } from '@/app/_components/ui/panel'
import { type Session, socialProviders } from '@/lib/sendora'
import { getIdentities } from '@/lib/sendora/account'
import { AddPasswordForm } from './add-password-form'
import { IdentityRow } from './identity-row'
import { LinkForm } from './link-form'

/** The provider accounts that sign in to this account, and forms to add more. */
export async function LinkedAccountsPanel({ session }: { session: Session }) {
  const result = await getIdentities()
  return (
    <ServiceResultView isSection result={result} session={session} retryHref="/account">
      {({ identities, hasPassword }) => {
        const linked = new Set(identities.map(({ provider }) => provider))
        const free = socialProviders.filter((provider) => !linked.has(provider))
        return (
          <Panel
            id="linked-accounts"
            title="Linked accounts"
            hint="Sign in with any of these accounts."
            flush
          >
            {identities.length === 0 ? (
              <p className="border-t border-line px-5 py-4 text-muted">
                None yet. Link one below to sign in without a password.
              </p>
            ) : (
              <ul className="divide-y divide-line border-t border-line">
                {identities.map((identity) => (
                  <IdentityRow key={identity.provider} identity={identity} />
                ))}
              </ul>
            )}
            <div className="grid gap-6 border-t border-line px-5 py-4">
              {free.length > 0 && <LinkForm providers={free} />}
              {!hasPassword && <AddPasswordForm email={session.email} />}
            </div>
          </Panel>
        )
      }}
    </ServiceResultView>
  )
}
