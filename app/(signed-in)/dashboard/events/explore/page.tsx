import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { Notice } from '@/app/_components/ui/notice'
import { exploreHref, readExploreQuery } from '@/lib/dashboard/events/explore-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EventsHead } from '../_components/events-head'
import { EventsSkeleton } from '../_components/events-skeleton'
import { ExploreResults } from '../_components/explore-results'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('events'))('tabs.explore') }
}

export default async function ExplorePage({
  searchParams,
}: PageProps<'/dashboard/events/explore'>) {
  const [input, t] = await Promise.all([searchParams, getTexts('events')])
  const { query, problem } = readExploreQuery(input)
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <EventsHead current="explore" />
          {problem && (
            <div className="mb-4">
              <Notice tone="info">{t(`explore.${problem}`)}</Notice>
            </div>
          )}
          <Streamed id={exploreHref(query)} fallback={<EventsSkeleton of="list" />}>
            <Section>{() => ExploreResults({ query, session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
