import { ChartTable } from '@/app/_components/charts/chart-table'
import type { TrendPoint } from '@/app/_components/charts/trend-point'
import type { Overview } from '@/lib/dashboard/overview/overview-schema'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'

type Props = { caption: string; overview: Overview; points: readonly TrendPoint[] }

/** Active users as a table, whose days lead where the points of the chart do. */
export async function ActiveTable({ caption, overview, points }: Props) {
  const [t, format] = await Promise.all([getTexts('overview'), getFormat()])
  const { count, longDay, day } = say(format)
  const hasPrevious = overview.previousSeries.length > 0
  const columns = [t('active.day'), t('active.users')]
  return (
    <ChartTable
      label={t('table')}
      caption={caption}
      columns={hasPrevious ? [...columns, t('active.previous')] : columns}
      rows={points.map(({ date, value, href, isUnfinished }, index) => {
        const before = overview.previousSeries[index]
        const figure = isUnfinished ? t('active.soFar', { count: count(value) }) : count(value)
        const compared = before ? `${count(before.activeUsers)} (${day(before.date)})` : ''
        return {
          key: date,
          heading: (
            <a href={href} className="link inline-flex min-h-11 items-center md:min-h-0">
              {longDay(date)}
            </a>
          ),
          cells: hasPrevious ? [figure, compared] : [figure],
        }
      })}
    />
  )
}
