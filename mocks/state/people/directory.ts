import type { Person } from '../../data/people'
import {
  FACETS,
  type PeopleFilter,
  personMatcher,
  type Searchable,
  searchText,
} from '../../data/people-filter'
import { facetOf } from '../../http/page-list'
import { mergePatch, type Patch, type Versioned, versioned } from '../versioned'
import type { Audiences } from './audiences'

export type Directory = {
  byId(id: string): Versioned<Person> | undefined
  /** Everyone who fits, in the order of their ids. */
  matching(filter: PeopleFilter): Person[]
  /** For each facet, how many there are of each value, its own choices left out. */
  facets(filter: PeopleFilter): Record<string, { value: string; count: number }[]>
  /** Merges an edit, as `mergePatch` does. */
  edit(record: Versioned<Person>, patch: Patch<Person>): string[]
  signOut(id: string): void
  /** When this person was signed out everywhere, or null. */
  signedOutAtMs(id: string): number | null
}

type Facts = { seeds: () => readonly Person[]; audiences: Audiences; nowMs: () => number }

/** The people of the demo company, with what was changed since the seed. */
export function createDirectory({ seeds, audiences, nowMs }: Facts): Directory {
  let made: Map<string, Searchable & { record: Versioned<Person> }> | null = null
  const entries = () => {
    made ??= new Map(
      seeds().map((person) => {
        const atMs = nowMs() - person.createdMinutesAgo * 60_000
        return [person.id, { person, text: searchText(person), record: versioned(person, atMs) }]
      }),
    )
    return made
  }
  const signedOut = new Map<string, number>()

  const narrow = (filter: PeopleFilter, skip?: (typeof FACETS)[number]): Person[] => {
    const fits = personMatcher(filter, nowMs(), skip)
    const isMember =
      filter.audience === undefined ? () => true : audiences.memberTest(filter.audience)
    return [...entries().values()]
      .filter((entry) => fits(entry) && isMember(entry))
      .map(({ person }) => person)
  }

  return {
    byId: (id) => entries().get(id)?.record,
    matching: narrow,
    facets: (filter) =>
      Object.fromEntries(
        FACETS.map((facet) => [facet, facetOf(narrow(filter, facet), (person) => person[facet])]),
      ),
    edit: (record, patch) => {
      const conflicting = mergePatch(record, patch)
      const entry = entries().get(record.value.id)
      if (entry) Object.assign(entry, { person: record.value, text: searchText(record.value) })
      return conflicting
    },
    signOut: (id) => signedOut.set(id, nowMs()),
    signedOutAtMs: (id) => signedOut.get(id) ?? null,
  }
}
