import { ChartTable } from '@/app/_components/charts/chart-table'
import { Sparkline } from '@/app/_components/charts/sparkline'
import type { OverviewQuery } from '@/lib/dashboard/overview/overview-query'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'
import { Change } from './change'

const metrics = ['signIns', 'signUps', 'messages', 'events'] as const

type Props = { overview: Overview; query: OverviewQuery }

/** The other figures in a column, each with a sparkline. */
export async function FigureList({ overview, query }: Props) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  const { count, range, day: shortDay } = say(format)
  const { series, totals, unfinished } = overview
  // A day that has just begun would end every line in a fall.
  const finished = series.filter(({ date }) => series.length === 1 || date !== unfinished)
  const title = t('figures.title', { range: range(query.from, query.to) })
  return (
    <section
      aria-label={title}
      className="flex flex-col rounded-panel border border-line bg-surface lg:col-span-4"
    >
      <div className="grid grow divide-y divide-line">
        {metrics.map((metric) => {
          const { value, change } = totals[metric]
          return (
            <div key={metric} className="flex items-center justify-between gap-4 px-5 py-4">
              <div>
                <h2 className="text-base font-normal text-muted">{t(`figures.${metric}`)}</h2>
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="tabular text-heading font-medium tracking-[-0.02em]">
                    {count(value)}
                  </span>
                  {query.compare !== 'none' && <Change change={change} />}
                </p>
              </div>
              <Sparkline values={finished.map((day) => day[metric])} />
            </div>
          )
        })}
      </div>
      <div className="border-t border-line px-5 pb-3">
        <ChartTable
          label={t('table')}
          caption={title}
          columns={[t('active.day'), ...metrics.map((metric) => t(`figures.${metric}`))]}
          rows={series.map((day) => ({
            key: day.date,
            heading:
              day.date === unfinished
                ? t('active.soFar', { count: shortDay(day.date) })
                : shortDay(day.date),
            cells: metrics.map((metric) => count(day[metric])),
          }))}
        />
      </div>
    </section>
  )
}
