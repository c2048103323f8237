import { TrendChart } from '@/app/_components/charts/trend-chart'
import { countDays } from '@/lib/dashboard/calendar'
import { bestDay, directionOf } from '@/lib/dashboard/overview/best-day'
import type { OverviewQuery } from '@/lib/dashboard/overview/overview-query'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'
import { ActiveTable } from './active-table'
import { Change } from './change'
import { trendPoints } from './trend-points'

type Props = { overview: Overview; query: OverviewQuery }

/** The page's main figure with its chart: daily active users. */
export async function LeadPanel({ overview, query }: Props) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  const { count, share, day, compact } = say(format)
  const points = trendPoints(overview, { t, say: say(format) })
  const { value, previous, change } = overview.totals.activeUsers
  const days = { days: countDays(query.from, query.to) }
  const period = query.compare === 'year' ? t('yearDays', days) : t('previousDays', days)
  return (
    <section
      aria-labelledby="active-users"
      className="min-w-0 rounded-panel border border-line bg-surface p-5 lg:col-span-8"
    >
      <h2 id="active-users" className="text-muted">
        {t('active.title')}
      </h2>
      <p className="mt-1 mb-5 flex flex-wrap items-baseline gap-x-3">
        <span className="tabular text-hero font-medium tracking-[-0.025em]">{count(value)}</span>
        {query.compare !== 'none' && (
          <>
            <Change change={change} />
            <span className="tabular inline-flex items-center gap-2 text-muted">
              <svg aria-hidden width="18" height="2">
                <line x2="18" y1="1" y2="1" strokeDasharray="3 3" className="stroke-muted" />
              </svg>
              {t('active.average', { count: count(previous), period })}
            </span>
          </>
        )}
      </p>
      <TrendChart
        points={points}
        summary={summary()}
        keys={t('active.keys')}
        formatTick={(tick) => compact(tick)}
      >
        <ActiveTable caption={t('active.title')} overview={overview} points={points} />
      </TrendChart>
    </section>
  )

  function summary(): string {
    const best = bestDay(points.filter(({ isUnfinished }) => !isUnfinished))
    if (!best) return t('active.empty')
    const facts = { day: day(best.date), count: count(best.value) }
    if (query.compare === 'none' || change === null) return t('active.alone', facts)
    const direction = directionOf(change)
    return direction === 'level'
      ? t('active.level', { ...facts, period })
      : t(`active.${direction}`, { ...facts, period, share: share(Math.abs(change)) })
  }
}
