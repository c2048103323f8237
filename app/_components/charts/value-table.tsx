import { formatCount, formatDate } from '@/lib/format'
import type { TrendPoint } from './trend-point'

type Props = { caption: string; unit: string; points: TrendPoint[] }

/** The figures behind a chart, for screen readers. */
export function ValueTable({ caption, unit, points }: Props) {
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">{unit}</th>
            <th scope="col">Previous period</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ date, value, previous }) => (
            <tr key={date}>
              <th scope="row">{formatDate(date)}</th>
              <td>{formatCount(value)}</td>
              <td>{previous === null ? 'None' : formatCount(previous)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
