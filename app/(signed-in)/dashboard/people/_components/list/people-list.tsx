import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readAudiences, readJobs, readPeople } from '@/lib/people/people-api'
import { type PeopleQuery, peopleCodec } from '@/lib/people/people-query'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { RunningJobs } from '../jobs/running-jobs'
import { Announce } from './announce'
import { ActiveFilters } from './filters/active-filters'
import { NoPeople } from './no-people'
import { PeopleFound } from './people-found'
import { PeopleSkeleton } from './people-skeleton'
import { Toolbar } from './toolbar'

type Props = { query: PeopleQuery; session: Session }

export async function PeopleList({ query, session }: Props) {
  const [result, jobs, audiences] = await Promise.all([
    readPeople(query),
    readJobs(),
    query.audience === '' ? null : readAudiences(),
  ])
  const t = await getTexts('people')
  const audience =
    audiences?.kind === 'ok' ? audiences.data.find(({ id }) => id === query.audience) : undefined
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref={peopleCodec.href(query)}
      refreshing={<PeopleSkeleton query={query} />}
    >
      {(people) => (
        <>
          {jobs.kind === 'ok' && <RunningJobs jobs={jobs.data} />}
          <Toolbar query={query} facets={people.facets} />
          <ActiveFilters query={query} audience={audience?.name ?? null} />
          <Announce
            text={t('list.announced', { shown: people.items.length, total: people.total })}
          />
          {people.items.length === 0 ? (
            <NoPeople query={query} total={people.total} />
          ) : (
            <PeopleFound
              query={query}
              people={people}
              canChange={session.claims.role === 'admin'}
            />
          )}
        </>
      )}
    </ServiceResultView>
  )
}
