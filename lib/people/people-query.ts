import {
  choicesValue,
  choiceValue,
  dayValue,
  numberValue,
  textsValue,
  textValue,
  urlCodec,
} from '../url-codec'

export const statuses = ['active', 'idle', 'invited', 'suspended'] as const
export const plans = ['free', 'starter', 'growth', 'business'] as const
export const roles = ['owner', 'admin', 'member', 'viewer'] as const
/** In the order of the table. The name is always there. */
export const columns = [
  'status',
  'company',
  'role',
  'plan',
  'country',
  'sessions30d',
  'monthlyRevenueCents',
  'createdAt',
  'lastSeenAt',
] as const
export const pageSizes = [25, 50, 100] as const
export const facets = ['status', 'plan', 'role', 'country'] as const

export type Column = (typeof columns)[number]
export type Facet = (typeof facets)[number]
export type SortKey = 'name' | Column
export type Sort = SortKey | `-${SortKey}`

const sortKeys: readonly SortKey[] = ['name', ...columns]
const sorts: readonly Sort[] = [...sortKeys, ...sortKeys.map((key) => `-${key}` as const)]
const shownFirst = ['status', 'company', 'plan', 'country', 'lastSeenAt'] as const

const filterValues = {
  query: textValue(100),
  status: choicesValue(statuses),
  plan: choicesValue(plans),
  role: choicesValue(roles),
  country: textsValue({ most: 300, longest: 60 }),
  /** Seen on this day (UTC) or later. */
  seenAfter: dayValue,
  /** The id of an audience. */
  audience: textValue(100),
}

const viewValues = {
  sort: choiceValue(sorts, '-lastSeenAt'),
  page: numberValue({ fallback: 1, max: 100_000 }),
  pageSize: choiceValue(pageSizes, 25),
  columns: choicesValue(columns, shownFirst),
  density: choiceValue(['comfortable', 'compact'], 'comfortable'),
}

type Values<Of extends object> = {
  [Key in keyof Of]: Of[Key] extends { read: (given: readonly string[]) => infer T } ? T : never
}
/** What narrows the list down. */
export type PeopleFilter = Values<typeof filterValues>
/** Everything that a people page keeps in its URL. */
export type PeopleQuery = PeopleFilter & Values<typeof viewValues>

export const peopleCodec = urlCodec<PeopleQuery>('/dashboard/people', {
  ...filterValues,
  ...viewValues,
})

export const filterNames = Object.keys(filterValues) as (keyof PeopleFilter)[]
export const viewNames = Object.keys(viewValues) as (keyof typeof viewValues)[]

/** The same list without any filter. */
export function withoutFilters(query: PeopleQuery): PeopleQuery {
  return { ...query, ...pickFilter(peopleCodec.read({})), page: 1 }
}

export function pickFilter(query: PeopleQuery): PeopleFilter {
  const { status, plan, role, country, seenAfter, audience } = query
  return { query: query.query, status, plan, role, country, seenAfter, audience }
}

/** How many filters narrow the list down, the search not counted. */
export function countFilters({ seenAfter, audience, ...query }: PeopleFilter): number {
  const chosen = facets.reduce((sum, facet) => sum + query[facet].length, 0)
  return chosen + (seenAfter === '' ? 0 : 1) + (audience === '' ? 0 : 1)
}

/** The sort order after a click on a column heading: figures and times start descending. */
export function nextSort(current: Sort, key: SortKey): Sort {
  const startsDown = ['sessions30d', 'monthlyRevenueCents', 'createdAt', 'lastSeenAt'].includes(key)
  const [first, second]: Sort[] = startsDown ? [`-${key}`, key] : [key, `-${key}`]
  return (current === first ? second : first) ?? key
}
