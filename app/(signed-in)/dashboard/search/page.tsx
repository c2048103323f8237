import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { searchEntries } from '@/app/_components/shell/search/search-entries'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { PageHeader } from '@/app/_components/ui/page-header'
import { matchEntries } from '@/lib/search/match-entries'
import { fewestLetters, readSearchQuery } from '@/lib/search/search-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EntryResults } from './_components/entry-results'
import { ProjectResults } from './_components/project-results'
import { ResultsSkeleton } from './_components/results-skeleton'
import { SearchForm } from './_components/search-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('frame'))('crumbs.search') }
}

export default async function SearchPage({ searchParams }: PageProps<'/dashboard/search'>) {
  const query = readSearchQuery((await searchParams).q)
  const t = await getTexts('frame')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const entries = matchEntries(await searchEntries(session), query)
        return (
          <>
            <PageHeader title={t('crumbs.search')} />
            <SearchForm query={query} />
            <div className="grid gap-6 lg:grid-cols-2">
              <EntryResults entries={entries} />
              {query.length >= fewestLetters && (
                <Streamed id={query} fallback={<ResultsSkeleton />}>
                  <Section>
                    {() => ProjectResults({ query, session, hasEntries: entries.length > 0 })}
                  </Section>
                </Streamed>
              )}
            </div>
          </>
        )
      }}
    </SessionBoundary>
  )
}
