import type { TrendPoint } from '@/app/_components/charts/trend-point'
import { dayEventsHref } from '@/lib/dashboard/events/explore-query'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import type { Say } from '@/lib/dashboard/say'
import { withBasePath } from '@/lib/sendora'
import { getClientConfig } from '@/lib/sendora/server'
import type { Texts } from '@/lib/texts/server'

type Words = { t: Texts<'overview'>; say: Say }

/** Active users day by day, each with the day it's compared with and the way to its events. */
export function trendPoints({ series, previousSeries, unfinished }: Overview, words: Words) {
  const { t, say } = words
  return series.map(({ date, activeUsers }, index): TrendPoint => {
    const isUnfinished = date === unfinished
    const before = previousSeries[index]
    const facts = { day: say.day(date), count: activeUsers }
    const point = isUnfinished ? t('active.pointSoFar', facts) : t('active.point', facts)
    const readout = before
      ? t('active.before', {
          point,
          previousDay: say.day(before.date),
          previous: say.count(before.activeUsers),
        })
      : point
    return {
      date,
      value: activeUsers,
      previous: before?.activeUsers ?? null,
      short: say.day(date),
      readout,
      label: t('active.seeEvents', { point: readout }),
      href: withBasePath(dayEventsHref(date), getClientConfig()),
      isUnfinished,
    }
  })
}
