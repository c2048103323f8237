import { z } from 'zod'
import { fold } from './fold'
import { type Person, PLANS, STATUSES } from './people'

const SORTABLE = [
  'name',
  'email',
  'company',
  'plan',
  'status',
  'country',
  'sessions30d',
  'monthlyRevenueCents',
  'createdAt',
  'lastSeenAt',
] as const

type SortKey = (typeof SORTABLE)[number]

/** The query of `GET /people`; a leading minus sorts downwards. */
export const peopleQuerySchema = z.object({
  query: z.string().trim().max(200).default(''),
  sort: z.enum([...SORTABLE, ...SORTABLE.map((key) => `-${key}` as const)]).default('-lastSeenAt'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
  status: z.enum(STATUSES).optional(),
  plan: z.enum(PLANS).optional(),
})

export type PeopleQuery = z.infer<typeof peopleQuerySchema>

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export type IndexedPerson = { person: Person; text: string }

/** Folds what the search looks at once, as that costs more than the search itself. */
export function indexPeople(people: readonly Person[]): readonly IndexedPerson[] {
  return people.map((person) => ({
    person,
    text: fold(`${person.name} ${person.email} ${person.company}`),
  }))
}

/** Filters and sorts; equal ones keep the order of their ids, so that pages never overlap. */
export function queryPeople(indexed: readonly IndexedPerson[], query: PeopleQuery): Person[] {
  const wanted = fold(query.query).split(/\s+/).filter(Boolean)
  const matches = indexed
    .filter(({ text }) => wanted.every((word) => text.includes(word)))
    .map(({ person }) => person)
    .filter(
      ({ status, plan }) =>
        (query.status === undefined || status === query.status) &&
        (query.plan === undefined || plan === query.plan),
    )
  const isDownwards = query.sort.startsWith('-')
  const key = query.sort.replace(/^-/, '') as SortKey
  return matches.sort((left, right) => {
    const order = compare(left, right, key)
    return (isDownwards ? -order : order) || (left.id < right.id ? -1 : 1)
  })
}

function compare(left: Person, right: Person, key: SortKey): number {
  switch (key) {
    case 'createdAt':
      return right.createdMinutesAgo - left.createdMinutesAgo
    case 'lastSeenAt':
      return (
        (right.seenMinutesAgo ?? Number.MAX_SAFE_INTEGER) -
        (left.seenMinutesAgo ?? Number.MAX_SAFE_INTEGER)
      )
    case 'sessions30d':
    case 'monthlyRevenueCents':
      return left[key] - right[key]
    case 'plan':
      return PLANS.indexOf(left.plan) - PLANS.indexOf(right.plan)
    default:
      return collator.compare(left[key], right[key])
  }
}
