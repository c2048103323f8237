import { Sparkline } from '@/app/_components/charts/sparkline'
import type { Metric, Overview } from '@/lib/dashboard/dashboard-schemas'
import { type Range, rangeWords } from '@/lib/dashboard/range'
import { formatCount } from '@/lib/format'
import { Change } from './change'

const rows: readonly { metric: Metric; label: string }[] = [
  { metric: 'signIns', label: 'Sign-ins' },
  { metric: 'signUps', label: 'New accounts' },
  { metric: 'messages', label: 'Messages sent' },
  { metric: 'events', label: 'Events recorded' },
]

type Props = { overview: Overview; range: Range }

/** The other figures in a column, each with a sparkline. */
export function FigureList({ overview, range }: Props) {
  return (
    <section
      aria-label={`Totals for the last ${rangeWords[range]}`}
      className="grid divide-y divide-line rounded-panel border border-line bg-surface lg:col-span-4"
    >
      {rows.map(({ metric, label }) => {
        const { value, change } = overview.totals[metric]
        return (
          <div key={metric} className="flex items-center justify-between gap-4 px-5 py-4">
            <div>
              <h2 className="text-base font-normal text-muted">{label}</h2>
              <p className="flex items-baseline gap-2">
                <span className="tabular text-heading font-medium tracking-[-0.02em]">
                  {formatCount(value)}
                </span>
                <Change change={change} />
              </p>
            </div>
            <Sparkline values={overview.series.map((day) => day[metric])} />
          </div>
        )
      })}
    </section>
  )
}
