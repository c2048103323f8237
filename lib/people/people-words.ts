import type { Texts } from '../texts/server'
import { countryWord } from './country-word'
import { type Facet, facets, plans, roles, statuses } from './people-query'

/** A value of the service as a word. One that isn't known here is shown as it is. */
export function peopleWord(t: Texts<'people'>, kind: Facet, value: string): string {
  switch (kind) {
    case 'status': {
      const known = statuses.find((status) => status === value)
      return known ? t(`status.${known}`) : value
    }
    case 'plan': {
      const known = plans.find((plan) => plan === value)
      return known ? t(`plan.${known}`) : value
    }
    case 'role': {
      const known = roles.find((role) => role === value)
      return known ? t(`role.${known}`) : value
    }
    case 'country':
      return countryWord(value, t('countriesIn'))
  }
}

type Filter = Partial<Record<Facet, readonly string[]>> & { query?: string; seenAfter?: string }

/** A filter in a few words, facet by facet. */
export function filterWords(t: Texts<'people'>, filter: Filter): string[] {
  const words = facets.flatMap((facet) =>
    (filter[facet] ?? []).map((value) => peopleWord(t, facet, value)),
  )
  return [
    ...(filter.query ? [t('filters.search', { text: filter.query })] : []),
    ...words,
    ...(filter.seenAfter ? [t('filters.seenSince', { date: filter.seenAfter })] : []),
  ]
}
