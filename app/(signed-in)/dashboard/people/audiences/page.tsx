import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readAudiences } from '@/lib/people/people-api'
import { peopleCodec } from '@/lib/people/people-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { PeopleHeader } from '../_components/people-header'
import { AudienceList } from './audience-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('tabs.audiences') }
}

/** The query is the filter of a new audience, as the list of people had it. */
export default async function AudiencesPage({
  searchParams,
}: PageProps<'/dashboard/people/audiences'>) {
  const query = peopleCodec.read(await searchParams)
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <>
          <PeopleHeader tab="audiences" />
          <ServiceResultView
            result={await readAudiences()}
            session={session}
            retryHref="/dashboard/people/audiences"
          >
            {(audiences) => (
              <AudienceList
                audiences={audiences}
                query={query}
                canChange={session.claims.role === 'admin'}
              />
            )}
          </ServiceResultView>
        </>
      )}
    </SessionBoundary>
  )
}
