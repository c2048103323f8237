import { randomUUID } from 'node:crypto'
import { type AudienceFilter, personMatcher, type Searchable } from '../../data/people-filter'
import { type Editor, type Versioned, versioned } from '../versioned'

/** A saved view of the people: who fits a filter, and who was added by hand. */
export type Audience = {
  id: string
  key: string
  name: string
  /** Null: only those added by hand. */
  filter: AudienceFilter | null
}

export type Audiences = {
  all(): Versioned<Audience>[]
  byId(id: string): Versioned<Audience> | undefined
  byKey(key: string): Versioned<Audience> | undefined
  add(audience: Omit<Audience, 'id'>, by: Editor): Versioned<Audience>
  remove(id: string): void
  addMember(id: string, personId: string): void
  memberTest(id: string): (entry: Searchable) => boolean
  /** The audiences that a person is in, by id. */
  of(entry: Searchable): string[]
}

/** The first two are those that rules of feature flags name. */
const SEEDS: readonly Audience[] = [
  {
    id: 'confirmed',
    key: 'confirmed',
    name: 'Confirmed people',
    filter: { query: '', status: ['active', 'idle', 'suspended'] },
  },
  { id: 'admins', key: 'admins', name: 'Admins', filter: { query: '', role: ['owner', 'admin'] } },
  {
    id: 'aud_paying_germany',
    key: 'paying-germany',
    name: 'Paying in Germany',
    filter: { query: '', country: ['Germany'], plan: ['starter', 'growth', 'business'] },
  },
  { id: 'aud_beta', key: 'beta-testers', name: 'Beta testers', filter: null },
]

const DAY_MS = 86_400_000

export function createAudiences(nowMs: () => number): Audiences {
  const madeAtMs = nowMs() - 40 * DAY_MS
  const audiences = new Map(SEEDS.map((seed) => [seed.id, versioned(seed, madeAtMs)]))
  const members = new Map<string, Set<string>>()

  const memberTest = (id: string) => {
    const filter = audiences.get(id)?.value.filter
    const fits = filter ? personMatcher(filter, nowMs()) : () => false
    const added = members.get(id)
    return (entry: Searchable) => fits(entry) || added?.has(entry.person.id) === true
  }

  return {
    all: () => [...audiences.values()],
    byId: (id) => audiences.get(id),
    byKey: (key) => [...audiences.values()].find(({ value }) => value.key === key),
    add: (audience, by) => {
      const record = versioned({ ...audience, id: `aud_${randomUUID()}` }, nowMs(), by)
      audiences.set(record.value.id, record)
      return record
    },
    remove: (id) => {
      audiences.delete(id)
      members.delete(id)
    },
    addMember: (id, personId) => {
      members.set(id, (members.get(id) ?? new Set()).add(personId))
    },
    memberTest,
    of: (entry) => [...audiences.keys()].filter((id) => memberTest(id)(entry)),
  }
}
