import { overview, type Range } from './overview'
import { createPeople, type Person } from './people'
import { type PersonView, personView } from './person-view'
import { type IndexedPerson, indexPeople, type PeopleQuery, queryPeople } from './query-people'
import { type FeedEvent, recentEvents } from './recent-events'

type PeoplePage = { items: PersonView[]; total: number; page: number; pageSize: number }

export type BusinessData = {
  overview(range: Range): ReturnType<typeof overview>
  people(query: PeopleQuery): PeoplePage
  person(id: string): PersonView | null
  recentEvents(limit: number): FeedEvent[]
}

export type BusinessOptions = { seed: number; nowMs: () => number }

/** The demo company's data, made from a seed when it is first asked for. */
export function createBusinessData({ seed, nowMs }: BusinessOptions): BusinessData {
  let made: { people: readonly Person[]; indexed: readonly IndexedPerson[] } | null = null
  const data = () => {
    if (made) return made
    const people = createPeople(seed)
    made = { people, indexed: indexPeople(people) }
    return made
  }

  return {
    overview: (range) => overview({ seed, nowMs: nowMs(), range, people: data().people }),
    people: (query) => {
      const { page, pageSize } = query
      const matches = queryPeople(data().indexed, query)
      const items = matches.slice((page - 1) * pageSize, page * pageSize)
      const now = nowMs()
      return {
        items: items.map((person) => personView(person, now)),
        total: matches.length,
        page,
        pageSize,
      }
    },
    person: (id) => {
      const person = data().people.find((candidate) => candidate.id === id)
      return person ? personView(person, nowMs()) : null
    },
    recentEvents: (limit) => recentEvents({ seed, nowMs: nowMs(), people: data().people, limit }),
  }
}
