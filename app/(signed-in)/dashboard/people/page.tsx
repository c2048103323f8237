import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { peopleCodec } from '@/lib/people/people-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { PeopleList } from './_components/list/people-list'
import { PeopleSkeleton } from './_components/list/people-skeleton'
import { PeopleHeader } from './_components/people-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/dashboard/people'>) {
  const query = peopleCodec.read(await searchParams)
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PeopleHeader tab="everyone" query={query} />
          <Streamed id={peopleCodec.href(query)} fallback={<PeopleSkeleton query={query} />}>
            <Section>{() => PeopleList({ query, session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
