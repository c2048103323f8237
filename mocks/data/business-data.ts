import { overview, type Range } from './overview'
import { createPeople, type Person } from './people'
import { type FeedEvent, recentEvents } from './recent-events'

export type BusinessData = {
  overview(range: Range): ReturnType<typeof overview>
  /** The people as the seed made them; `MockState.directory` has what was changed since. */
  people(): readonly Person[]
  recentEvents(limit: number): FeedEvent[]
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
    people,
    recentEvents: (limit) => recentEvents({ seed, nowMs: nowMs(), people: people(), limit }),
  }
}
