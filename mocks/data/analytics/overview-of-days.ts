import type { Person } from '../people'
import { dateOfDay, dayOfDate, zonedDay } from '../zoned-day'
import { type DailyFigures, dailyFigures, figuresSoFar } from './daily-figures'
import { summary } from './overview'

export type Comparison = 'previous' | 'year' | 'none'

export type DaysFacts = {
  seed: number
  nowMs: number
  people: readonly Person[]
  from: string
  to: string
  compare: Comparison
  tz: string
}

const WEEK = 7
/** 52 weeks, so that weekdays meet. */
const YEAR_DAYS = 364

/**
 * The answer to `?from=&to=`. What it is compared with lies whole weeks before, so that a Monday stands beside a Monday.
 * Today is part of the series and, unless it stands alone, of no total: its counterpart is a whole day.
 */
export function overviewOfDays({ seed, nowMs, people, from, to, compare, tz }: DaysFacts) {
  const today = zonedDay(nowMs, tz)
  const first = dayOfDate(from)
  const count = dayOfDate(to) - first + 1
  const at = (day: number): DailyFigures => {
    const figures = dailyFigures(seed, day)
    return day === today.number ? figuresSoFar(figures, today.elapsed) : figures
  }
  const days = (start: number) => Array.from({ length: count }, (_, index) => at(start + index))

  const series = days(first)
  const backwards = compare === 'year' ? YEAR_DAYS : Math.ceil(count / WEEK) * WEEK
  const previousFirst = first - backwards
  const previousSeries = compare === 'none' ? [] : days(previousFirst)
  const isUnfinished = to === today.date
  const complete = isUnfinished && count > 1 ? count - 1 : count
  const before = previousSeries.slice(0, complete)
  return {
    from,
    to,
    tz,
    compare,
    previousFrom: compare === 'none' ? null : dateOfDay(previousFirst),
    previousTo: compare === 'none' ? null : dateOfDay(previousFirst + count - 1),
    /** The day that is not over, if it is part of the range. */
    unfinished: isUnfinished ? to : null,
    series,
    previousSeries,
    ...summary({
      series: series.slice(0, complete),
      previousSeries:
        isUnfinished && count === 1
          ? before.map((day) => figuresSoFar(day, today.elapsed))
          : before,
      people,
    }),
  }
}
