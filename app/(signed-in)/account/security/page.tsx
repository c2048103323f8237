import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { SessionBoundary } from '@/lib/sendora/server'
import { AccountFrame, accountTitle } from '../_components/account-frame'
import { GuestPanel } from '../_components/guest-panel'
import { PasskeysPanel } from '../_components/passkeys/passkeys-panel'
import { LinkedAccountsPanel } from '../_components/sign-in-methods/linked-accounts-panel'
import { PasswordPanel } from '../_components/sign-in-methods/password-panel'
import { SecondFactorPanel } from '../_components/sign-in-methods/second-factor-panel'

export const generateMetadata = () => accountTitle('security')

/** How the user signs in. */
export default async function SecurityPage({ searchParams }: PageProps<'/account/security'>) {
  const query = await searchParams
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <AccountFrame tab="security" session={session} query={query}>
          {session.isAnonymous ? (
            <GuestPanel />
          ) : (
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <div className="grid min-w-0 gap-6">
                <Section>{() => PasswordPanel({ session })}</Section>
                <Section>{() => SecondFactorPanel({ session })}</Section>
              </div>
              <div className="grid min-w-0 gap-6">
                <Section>{() => PasskeysPanel({ session })}</Section>
                <Section>{() => LinkedAccountsPanel({ session })}</Section>
              </div>
            </div>
          )}
        </AccountFrame>
      )}
    </SessionBoundary>
  )
}
