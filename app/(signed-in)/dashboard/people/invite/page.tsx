import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { confirmedEmail } from '@/lib/claims'
import { readInvitations } from '@/lib/dashboard/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'

export const metadata: Metadata = { title: 'Invite people' }

/** Requires a confirmed email. Other users are sent to confirm theirs, and return here. */
export default function InvitePage() {
  return (
    <SessionBoundary {...confirmedEmail} {...pageStates}>
      {async (session) => (
        <>
          <PageHeader
            title="Invite people"
            lead="Invitations show who sent them, so your own email must be confirmed."
          />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Panel id="invite" title="New invitation">
              <InviteForm />
            </Panel>
            <ServiceResultView
              isSection
              result={await readInvitations()}
              session={session}
              retryHref="/dashboard/people/invite"
            >
              {(invitations) => <InvitationList invitations={invitations} />}
            </ServiceResultView>
          </div>
        </>
      )}
    </SessionBoundary>
  )
}
