import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnknownPage } from '@/app/_components/service/unknown-page'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { adminOnly } from '@/lib/claims'
import { readAudiences } from '@/lib/people/people-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EditFilter } from './edit-filter'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('audiences.editFilter') }
}

/** Changes who is in an audience. The service has no route for one audience: it's found in the list. */
export default async function AudiencePage({
  params,
}: PageProps<'/dashboard/people/audiences/[id]'>) {
  const { id } = await params
  const t = await getTexts('people')
  return (
    <SessionBoundary {...adminOnly} {...pageStates}>
      {async (session) => (
        <ServiceResultView
          result={await readAudiences()}
          session={session}
          retryHref={`/dashboard/people/audiences/${encodeURIComponent(id)}`}
        >
          {(audiences) => {
            const audience = audiences.find((one) =>
              [one.id, encodeURIComponent(one.id)].includes(id),
            )
            if (!audience) return <UnknownPage />
            return (
              <>
                <BackLink href="/dashboard/people/audiences">{t('tabs.audiences')}</BackLink>
                <PageHeader
                  title={t('audiences.editFilter')}
                  lead={t('audiences.filterLead', { name: audience.name })}
                />
                <EditFilter audience={audience} session={session} />
              </>
            )
          }}
        </ServiceResultView>
      )}
    </SessionBoundary>
  )
}
