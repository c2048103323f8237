import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { confirmedEmail } from '@/lib/claims'
import { readInvitations } from '@/lib/dashboard/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { getSentences, getTexts } from '@/lib/texts/server'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('invite.title') }
}

/** Requires a confirmed email. Other users are sent to confirm theirs, and return here. */
export default async function InvitePage() {
  const t = await getTexts('people')
  return (
    <SessionBoundary {...confirmedEmail} {...pageStates}>
      {async (session) => (
        <>
          <BackLink href="/dashboard/people">{t('title')}</BackLink>
          <PageHeader title={t('invite.title')} lead={t('invite.lead')} />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Panel id="invite" title={t('invite.new')}>
              <InviteForm texts={await getSentences('people', 'invite')} />
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
