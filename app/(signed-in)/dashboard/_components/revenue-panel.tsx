import { ColumnChart } from '@/app/_components/charts/column-chart'
import { Panel } from '@/app/_components/ui/panel'
import type { Overview } from '@/lib/dashboard/dashboard-schemas'
import { type Range, rangeWords } from '@/lib/dashboard/range'
import { formatCents, formatChange } from '@/lib/format'
import { Change } from './change'

type Props = { overview: Overview; range: Range }

export function RevenuePanel({ overview, range }: Props) {
  const { value, change } = overview.totals.revenueCents
  const period = rangeWords[range]
  const against = change === null ? '' : ` (${formatChange(change)} from the previous ${period})`
  return (
    <Panel
      id="revenue"
      title="Revenue"
      hint="Per day, in US dollars"
      className="lg:col-span-7"
      aside={
        <p className="text-right">
          <span className="tabular block text-heading font-medium tracking-[-0.02em]">
            {formatCents(value)}
          </span>
          <Change change={change} />
        </p>
      }
    >
      <ColumnChart
        columns={overview.series.map((day) => ({ date: day.date, value: day.revenueCents }))}
        format={formatCents}
        summary={`Revenue for the last ${period}: ${formatCents(value)}${against}.`}
      />
    </Panel>
  )
}
