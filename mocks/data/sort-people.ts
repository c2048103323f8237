import { type Person, PLANS } from './people'

export const SORTABLE = [
  'name',
  'email',
  'company',
  'plan',
  'role',
  'status',
  'country',
  'sessions30d',
  'monthlyRevenueCents',
  'createdAt',
  'lastSeenAt',
] as const

type SortKey = (typeof SORTABLE)[number]
export type Sort = SortKey | `-${SortKey}`

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** A leading minus sorts downwards. Equal ones keep the order of their ids, so that pages never overlap. */
export function sortPeople(people: Person[], sort: Sort): Person[] {
  const isDownwards = sort.startsWith('-')
  const key = sort.replace(/^-/, '') as SortKey
  return people.sort((left, right) => {
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
