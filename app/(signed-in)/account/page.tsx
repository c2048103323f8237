import { pageStates } from '@/app/_components/service/page-states'
import { SessionBoundary } from '@/lib/sendora/server'
import { AccountFrame, accountTitle } from './_components/account-frame'
import { DeletePanel } from './_components/delete-panel'
import { KeepAccountPanel } from './_components/keep-account-panel'
import { ProfilePanel } from './_components/profile/profile-panel'

export const generateMetadata = () => accountTitle('profile')

/** Who the user is. */
export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const query = await searchParams
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <AccountFrame tab="profile" session={session} query={query}>
          <div className="grid items-start gap-6 lg:grid-cols-[7fr_5fr]">
            <div className="grid min-w-0 gap-6">
              {session.isAnonymous && <KeepAccountPanel />}
              <ProfilePanel session={session} />
            </div>
            <DeletePanel isGuest={session.isAnonymous} />
          </div>
        </AccountFrame>
      )}
    </SessionBoundary>
  )
}
