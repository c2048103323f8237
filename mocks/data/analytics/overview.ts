import type { Person } from '../people'
import { share } from '../share'
import { countries, eventShares, signInMethods, signUpFunnel } from './breakdowns'
import { type DailyFigures, lastDays, METRICS, type Metric } from './daily-figures'

export const RANGES = { '7d': 7, '30d': 30, '90d': 90 } as const
export type Range = keyof typeof RANGES

export type Total = { value: number; previous: number; change: number | null }

export type OverviewFacts = {
  seed: number
  nowMs: number
  range: Range
  people: readonly Person[]
}

/** The answer to `?range=`: a range of days in UTC beside the one before it. */
export function overview({ seed, nowMs, range, people }: OverviewFacts) {
  const days = RANGES[range]
  const both = lastDays(seed, nowMs, days * 2)
  const previousSeries = both.slice(0, days)
  const series = both.slice(days)
  return {
    range,
    from: series[0]?.date ?? '',
    to: series.at(-1)?.date ?? '',
    series,
    previousSeries,
    ...summary({ series, previousSeries, people }),
  }
}

type Summed = { series: DailyFigures[]; previousSeries: DailyFigures[]; people: readonly Person[] }

/** What an overview says beside its days. */
export function summary({ series, previousSeries, people }: Summed) {
  const totals = Object.fromEntries(
    METRICS.map((metric) => [metric, total(metric, series, previousSeries)]),
  ) as Record<Metric, Total>
  return {
    totals,
    signInMethods: signInMethods(totals.signIns.value),
    topCountries: countries(people),
    topEvents: eventShares(totals.events.value).slice(0, 8),
    funnel: signUpFunnel(totals.signUps.value),
  }
}

/** People active on an average day; everything else adds up over the days. */
function total(metric: Metric, series: DailyFigures[], previousSeries: DailyFigures[]): Total {
  const value = amount(metric, series)
  const previous = amount(metric, previousSeries)
  return { value, previous, change: previous === 0 ? null : share(value - previous, previous) }
}

function amount(metric: Metric, days: DailyFigures[]): number {
  const sum = days.reduce((all, day) => all + day[metric], 0)
  return metric === 'activeUsers' ? Math.round(sum / Math.max(1, days.length)) : sum
}
