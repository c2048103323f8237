const sortKeys = ['name', 'company', 'sessions30d', 'lastSeenAt', 'createdAt'] as const
export type SortKey = (typeof sortKeys)[number]
export type Sort = SortKey | `-${SortKey}`

export type PeopleQuery = { query: string; sort: Sort; page: number }

export const peoplePageSize = 25
const defaultSort: Sort = '-lastSeenAt'
const longestQuery = 100
const lastPage = 100_000

const isSort = (input: string): input is Sort =>
  sortKeys.some((key) => input === key || input === `-${key}`)

type Input = Record<string, string | string[] | undefined>
const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Turns any URL query into one that the service accepts: a bad value becomes the default. */
export function readPeopleQuery(input: Input): PeopleQuery {
  const sort = single(input.sort)
  const page = /^[1-9]\d{0,5}$/.test(single(input.page)) ? Number(single(input.page)) : 1
  return {
    query: single(input.query).trim().slice(0, longestQuery),
    sort: isSort(sort) ? sort : defaultSort,
    page: Math.min(page, lastPage),
  }
}

/** The URL of a people page, without parameters that have their default value. */
export function peopleHref({ query, sort, page }: PeopleQuery): string {
  const search = new URLSearchParams()
  if (query) search.set('query', query)
  if (sort !== defaultSort) search.set('sort', sort)
  if (page > 1) search.set('page', String(page))
  const text = search.toString()
  return text ? `/dashboard/people?${text}` : '/dashboard/people'
}

/** The sort order after a click on a column heading: figures and times start descending. */
export function nextSort(current: Sort, key: SortKey): Sort {
  const isText = key === 'name' || key === 'company'
  const first: Sort = isText ? key : `-${key}`
  const second: Sort = isText ? `-${key}` : key
  return current === first ? second : first
}
