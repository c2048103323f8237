import { type Day, isDay } from '../calendar'
import { firstValue, type SearchInput } from '../search-input'

/** The filters of the event list, as its address has them; empty is not asked for. */
export type ExploreQuery = {
  type: string
  person: string
  from: Day | ''
  to: Day | ''
  q: string
  /** Where an older page begins: opaque, from the service. */
  cursor: string
}

export const noFilters: ExploreQuery = { type: '', person: '', from: '', to: '', q: '', cursor: '' }

/** What was wrong with an address: that filter is left out, and the page says so. */
export type ExploreProblem = 'notADay' | 'fromAfterTo'

const longest: Record<Exclude<keyof ExploreQuery, 'from' | 'to'>, number> = {
  type: 128,
  person: 320,
  q: 200,
  cursor: 200,
}

/** Turns any URL query into one that the service accepts. */
export function readExploreQuery(input: SearchInput): {
  query: ExploreQuery
  problem: ExploreProblem | null
} {
  const [from, to] = [firstValue(input.from), firstValue(input.to)]
  const days = [from, to].map((day) => (isDay(day) ? day : ''))
  const [first = '', last = ''] = days
  const isBackwards = first !== '' && last !== '' && first > last
  const isUnread = days[0] !== from || days[1] !== to
  const text = (name: keyof typeof longest) => firstValue(input[name]).slice(0, longest[name])
  return {
    query: {
      type: text('type'),
      person: text('person'),
      q: text('q'),
      cursor: text('cursor'),
      ...(isBackwards ? { from: '', to: '' } : { from: first, to: last }),
    },
    problem: isUnread ? 'notADay' : isBackwards ? 'fromAfterTo' : null,
  }
}

/** The address of the event list with these filters. */
export function exploreHref(query: Partial<ExploreQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const search = new URLSearchParams(given)
  return search.size > 0 ? `/dashboard/events/explore?${search}` : '/dashboard/events/explore'
}

export const dayEventsHref = (day: Day) => exploreHref({ from: day, to: day })

export function hasFilters({ cursor: _, ...filters }: ExploreQuery): boolean {
  return Object.values(filters).some((value) => value !== '')
}
