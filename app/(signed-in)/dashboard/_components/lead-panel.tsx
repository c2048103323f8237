import { TrendChart } from '@/app/_components/charts/trend-chart'
import type { Overview } from '@/lib/dashboard/dashboard-schemas'
import { type Range, rangeWords } from '@/lib/dashboard/range'
import { trendSentence } from '@/lib/dashboard/trend-sentence'
import { formatCount } from '@/lib/format'
import { Change } from './change'

type Props = { overview: Overview; range: Range }

/** The page's main figure with its chart: daily active users. */
export function LeadPanel({ overview, range }: Props) {
  const points = overview.series.map(({ date, activeUsers }, index) => ({
    date,
    value: activeUsers,
    previous: overview.previousSeries[index]?.activeUsers ?? null,
  }))
  const { value, previous, change } = overview.totals.activeUsers
  const summary = trendSentence({ points, change, period: rangeWords[range], unit: 'active users' })
  return (
    <section
      aria-labelledby="active-users"
      className="rounded-panel border border-line bg-surface p-5 lg:col-span-8"
    >
      <h2 id="active-users" className="flex items-center gap-2 text-muted">
        <span aria-hidden className="live-dot size-1.5 rounded-full bg-accent" />
        Daily active users
      </h2>
      <p className="mt-1 mb-5 flex flex-wrap items-baseline gap-x-3">
        <span className="tabular text-hero font-medium tracking-[-0.025em]">
          {formatCount(value)}
        </span>
        <Change change={change} />
        <span className="tabular inline-flex items-center gap-2 text-muted">
          <svg aria-hidden width="18" height="2">
            <line x2="18" y1="1" y2="1" strokeDasharray="3 3" className="stroke-muted" />
          </svg>
          avg. {formatCount(previous)} in the previous {rangeWords[range]}
        </span>
      </p>
      <TrendChart points={points} unit="active users" summary={summary} />
    </section>
  )
}
