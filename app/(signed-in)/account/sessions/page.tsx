import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { SessionBoundary } from '@/lib/sendora/server'
import { AccountFrame, accountTitle } from '../_components/account-frame'
import { DevicesPanel } from '../_components/sessions/devices-panel'
import { SessionPanel } from '../_components/sessions/session-panel'

export const generateMetadata = () => accountTitle('sessions')

/** Where the user is signed in. */
export default async function SessionsPage({ searchParams }: PageProps<'/account/sessions'>) {
  const query = await searchParams
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <AccountFrame tab="sessions" session={session} query={query}>
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <SessionPanel session={session} />
            <Section>{() => DevicesPanel({ session })}</Section>
          </div>
        </AccountFrame>
      )}
    </SessionBoundary>
  )
}
