import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { PageHeader } from '@/app/_components/ui/page-header'
import { readAppEnvironment } from '@/lib/env'
import { SessionBoundary } from '@/lib/sendora/server'
import { AccountNotices } from './_components/account-notices'
import { ConfirmEmailBanner } from './_components/confirm-email-banner'
import { DeletePanel } from './_components/delete-panel'
import { DemoControlsPanel } from './_components/demo-controls/demo-controls-panel'
import { KeepAccountPanel } from './_components/keep-account-panel'
import { PasskeysPanel } from './_components/passkeys/passkeys-panel'
import { PreferencesPanel } from './_components/preferences-panel'
import { ProfilePanel } from './_components/profile/profile-panel'
import { DevicesPanel } from './_components/sessions/devices-panel'
import { SessionPanel } from './_components/sessions/session-panel'
import { LinkedAccountsPanel } from './_components/sign-in-methods/linked-accounts-panel'
import { PasswordPanel } from './_components/sign-in-methods/password-panel'
import { SecondFactorPanel } from './_components/sign-in-methods/second-factor-panel'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const query = await searchParams
  const { isDemo } = readAppEnvironment()
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PageHeader title="Account" lead={session.isAnonymous ? 'Guest' : session.email} />
          <AccountNotices query={query} />
          <ConfirmEmailBanner session={session} />
          <div className="grid items-start gap-6 lg:grid-cols-[7fr_5fr]">
            <div className="grid min-w-0 gap-6">
              {session.isAnonymous && <KeepAccountPanel />}
              <SessionPanel session={session} />
              <Section>{() => DevicesPanel({ session })}</Section>
              {!session.isAnonymous && (
                <>
                  <Section>{() => LinkedAccountsPanel({ session })}</Section>
                  <Section>{() => PasswordPanel({ session })}</Section>
                  <Section>{() => PasskeysPanel({ session })}</Section>
                  <Section>{() => SecondFactorPanel({ session })}</Section>
                </>
              )}
            </div>
            <div className="grid min-w-0 gap-6">
              {isDemo && <DemoControlsPanel />}
              <ProfilePanel session={session} />
              <PreferencesPanel />
              <DeletePanel isGuest={session.isAnonymous} />
            </div>
          </div>
        </>
      )}
    </SessionBoundary>
  )
}
