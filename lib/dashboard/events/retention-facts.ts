import type { Retention } from './event-schemas'

type RetentionCell = { share: number; isSoFar: boolean }

export type RetentionRow = { from: string; size: number; cells: RetentionCell[] }

/** Shares of each week's people. The last of a row belongs to the week that isn't over. */
export function retentionRows({ cohorts }: Retention): RetentionRow[] {
  return cohorts.map(({ from, size, people }) => ({
    from,
    size,
    cells: people.map((count, week) => ({
      share: size === 0 ? 0 : count / size,
      isSoFar: week === people.length - 1,
    })),
  }))
}

/** The share that came back in each week, of all cohorts for which it is over; null where there is none yet. */
export function averages({ cohorts }: Retention): (number | null)[] {
  const longest = Math.max(0, ...cohorts.map(({ people }) => people.length))
  return Array.from({ length: longest }, (_, week) => {
    const over = cohorts.filter(({ people }) => people.length - 1 > week)
    const size = over.reduce((sum, cohort) => sum + cohort.size, 0)
    const back = over.reduce((sum, { people }) => sum + (people[week] ?? 0), 0)
    return size === 0 ? null : back / size
  })
}
