import { formatCount, formatDay } from '@/lib/format'
import type { TrendPoint } from './trend-point'

type Props = {
  point: TrendPoint
  unit: string
  /** Center and width of the day's column, in percent. */
  center: number
  width: number
  cy: number
  bottom: number
}

/** The column of one day. Hovering shows its values, with CSS alone. */
export function TrendDay({ point, unit, center, width, cy, bottom }: Props) {
  const before = point.previous === null ? '' : `, previously ${formatCount(point.previous)}`
  return (
    <g className="day" aria-hidden>
      <rect
        x={`${center - width / 2}%`}
        y="0"
        width={`${width}%`}
        height={bottom}
        className="fill-transparent"
      />
      <g className="readout pointer-events-none">
        <line x1={`${center}%`} x2={`${center}%`} y1="24" y2={bottom} className="stroke-edge" />
        <circle cx={`${center}%`} cy={cy} r="4" className="fill-accent stroke-surface" />
        <text x="100%" y="12" textAnchor="end" className="tabular fill-ink text-[12px]">
          {`${formatDay(point.date)}: ${formatCount(point.value)} ${unit}${before}`}
        </text>
      </g>
    </g>
  )
}
