import { pageStates } from '@/app/_components/service/page-states'
import { SessionBoundary } from '@/lib/sendora/server'
import { AccountFrame, accountTitle } from '../_components/account-frame'
import { PreferencesForm } from './preferences-form'

export const generateMetadata = () => accountTitle('preferences')

/** Theme and language of the app. */
export default function PreferencesPage() {
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <AccountFrame tab="preferences" session={session}>
          <PreferencesForm />
        </AccountFrame>
      )}
    </SessionBoundary>
  )
}
