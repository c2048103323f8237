import type { Metadata } from 'next'
import { NotFoundPage } from '@/app/_components/service/not-found-page'
import { pageStates } from '@/app/_components/service/page-states'
import { PageStatus } from '@/app/_components/service/page-status'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { readPerson } from '@/lib/dashboard/dashboard-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { PersonView } from './person-view'

export const metadata: Metadata = { title: 'Person' }

export default async function PersonPage({ params }: PageProps<'/dashboard/people/[id]'>) {
  const { id } = await params
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const result = await readPerson(id)
        if (result.kind === 'refused' && result.status === 404) {
          return (
            <>
              <PageStatus status={404} />
              <NotFoundPage />
            </>
          )
        }
        return (
          <>
            <BackLink href="/dashboard/people">People</BackLink>
            {result.kind !== 'ok' && <PageHeader title="Person" />}
            <ServiceResultView
              result={result}
              session={session}
              retryHref={`/dashboard/people/${encodeURIComponent(id)}`}
            >
              {(person) => <PersonView person={person} />}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
