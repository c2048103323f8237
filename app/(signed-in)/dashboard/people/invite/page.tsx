import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { confirmedEmail } from '@/lib/claims'
import { readInvitations } from '@/lib/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'

export const metadata: Metadata = { title: 'Invite a person' }

/** For confirmed addresses alone: everybody else is sent to confirm theirs, and comes back. */
export default function InvitePage() {
  return (
    <SessionBoundary {...confirmedEmail} {...pageStates}>
      {async (session) => (
        <>
          <PageHeader
            title="Invite a person"
            lead="They see who asks them, so your own address has to be confirmed."
          />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Panel id="invite" title="Who is it?">
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
