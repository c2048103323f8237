import type { Metadata } from 'next'
import Link from 'next/link'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Streamed } from '@/app/_components/ui/streamed'
import { peopleHref, readPeopleQuery } from '@/lib/dashboard/people-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { PeopleList } from './_components/people-list'
import { PeopleSearch } from './_components/people-search'
import { PeopleSkeleton } from './_components/people-skeleton'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: PageProps<'/dashboard/people'>) {
  const query = readPeopleQuery(await searchParams)
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PageHeader title="People" lead="Everyone with an account in your product">
            <div className="flex flex-wrap gap-2">
              <PeopleSearch query={query} />
              <Link href="/dashboard/people/invite" prefetch={false} className={buttonClass()}>
                Invite people
              </Link>
            </div>
          </PageHeader>
          <Streamed id={peopleHref(query)} fallback={<PeopleSkeleton />}>
            <Section>{() => PeopleList({ query, session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
