import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readPeople } from '@/lib/dashboard/dashboard-api'
import { type PeopleQuery, peopleHref } from '@/lib/dashboard/people-query'
import type { Session } from '@/lib/sendora'
import { NoPeople } from './no-people'
import { PeoplePages } from './people-pages'
import { PeopleSkeleton } from './people-skeleton'
import { PeopleTable } from './people-table'

type Props = { query: PeopleQuery; session: Session }

export async function PeopleList({ query, session }: Props) {
  const result = await readPeople(query)
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref={peopleHref(query)}
      refreshing={<PeopleSkeleton />}
    >
      {(people) =>
        people.items.length === 0 ? (
          <NoPeople query={query} total={people.total} />
        ) : (
          <div className="overflow-hidden rounded-panel border border-line bg-surface">
            <PeopleTable people={people.items} query={query} />
            <PeoplePages people={people} query={query} />
          </div>
        )
      }
    </ServiceResultView>
  )
}
