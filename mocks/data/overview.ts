import { type DailyFigures, lastDays, METRICS, type Metric } from './daily-figures'
import type { Person } from './people'
import { share } from './share'

export const RANGES = { '7d': 7, '30d': 30, '90d': 90 } as const
export type Range = keyof typeof RANGES

export type Total = { value: number; previous: number; change: number | null }

export type OverviewFacts = {
  seed: number
  nowMs: number
  range: Range
  people: readonly Person[]
}

/** Share of sign-ins by method, in percent; the last takes what rounding leaves. */
const METHODS = [
  ['password', 41],
  ['magic_link', 27],
  ['passkey', 17],
  ['google', 9],
  ['email_otp', 6],
] as const

/** The answer of `GET /analytics/overview`: a range of days beside the one before it. */
export function overview({ seed, nowMs, range, people }: OverviewFacts) {
  const days = RANGES[range]
  const both = lastDays(seed, nowMs, days * 2)
  const previousSeries = both.slice(0, days)
  const series = both.slice(days)
  const totals = Object.fromEntries(
    METRICS.map((metric) => [metric, total(metric, series, previousSeries)]),
  ) as Record<Metric, Total>

  return {
    range,
    from: series[0]?.date ?? '',
    to: series.at(-1)?.date ?? '',
    totals,
    series,
    previousSeries,
    signInMethods: signInMethods(totals.signIns.value),
    topCountries: topCountries(people),
    funnel: funnel(totals.signUps.value),
  }
}

/** People active on an average day; everything else adds up over the days. */
function total(metric: Metric, series: DailyFigures[], previousSeries: DailyFigures[]): Total {
  const sum = (days: DailyFigures[]) => days.reduce((all, day) => all + day[metric], 0)
  const divisor = metric === 'activeUsers' ? series.length : 1
  const value = Math.round(sum(series) / divisor)
  const previous = Math.round(sum(previousSeries) / divisor)
  return { value, previous, change: previous === 0 ? null : share(value - previous, previous) }
}

function signInMethods(signIns: number) {
  let rest = signIns
  return METHODS.map(([method, percent], index) => {
    const count = index === METHODS.length - 1 ? rest : Math.round((signIns * percent) / 100)
    rest -= count
    return { method, count, share: share(count, signIns) }
  })
}

function topCountries(people: readonly Person[]) {
  const counts = new Map<string, number>()
  for (const { country } of people) counts.set(country, (counts.get(country) ?? 0) + 1)
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 8)
    .map(([country, count]) => ({ country, people: count, share: share(count, people.length) }))
}

function funnel(signUps: number) {
  const steps = [
    ['visited', 9.4],
    ['signed_up', 1],
    ['verified_email', 0.83],
    ['sent_first_message', 0.56],
    ['active_after_7_days', 0.38],
  ] as const
  const visited = Math.round(signUps * 9.4)
  return steps.map(([step, factor]) => {
    const count = Math.round(signUps * factor)
    return { step, count, share: share(count, visited) }
  })
}
