import { type FunnelFacts, funnel } from './analytics/funnel'
import { overview, type Range } from './analytics/overview'
import { type DaysFacts, overviewOfDays } from './analytics/overview-of-days'
import { type RetentionFacts, retention } from './analytics/retention'
import { createPeople, type Person } from './people'

export type BusinessData = {
  overview(range: Range): ReturnType<typeof overview>
  overviewOfDays(
    query: Omit<DaysFacts, 'seed' | 'nowMs' | 'people'>,
  ): ReturnType<typeof overviewOfDays>
  funnel(query: Omit<FunnelFacts, 'seed' | 'peopleCount'>): ReturnType<typeof funnel>
  retention(query: Omit<RetentionFacts, 'seed' | 'nowMs'>): ReturnType<typeof retention>
  /** The people as the seed made them; `MockState.directory` has what was changed since. */
  people(): readonly Person[]
}

export type BusinessOptions = { seed: number; nowMs: () => number }

/** The demo company's data, made from a seed when it is first asked for. */
export function createBusinessData({ seed, nowMs }: BusinessOptions): BusinessData {
  let made: readonly Person[] | null = null
  const people = () => {
    made ??= createPeople(seed)
    return made
  }

  return {
    overview: (range) => overview({ seed, nowMs: nowMs(), range, people: people() }),
    overviewOfDays: (query) => overviewOfDays({ seed, nowMs: nowMs(), people: people(), ...query }),
    funnel: (query) => funnel({ seed, peopleCount: people().length, ...query }),
    retention: (query) => retention({ seed, nowMs: nowMs(), ...query }),
    people,
  }
}
