import { formatCount, formatDay } from '@/lib/format'
import type { TrendPoint } from './trend-point'

type Props = {
  point: TrendPoint
  unit: string
  /** Centre and width of the day's column, in percent. */
  centre: number
  width: number
  cy: number
  bottom: number
}

/** The column of one day: pointing at it reads the day out, by CSS alone. */
export function TrendDay({ point, unit, centre, width, cy, bottom }: Props) {
  const before = point.previous === null ? '' : `, before ${formatCount(point.previous)}`
  return (
    <g className="day" aria-hidden>
      <rect
        x={`${centre - width / 2}%`}
        y="0"
        width={`${width}%`}
        height={bottom}
        className="fill-transparent"
      />
      <g className="readout pointer-events-none">
        <line x1={`${centre}%`} x2={`${centre}%`} y1="24" y2={bottom} className="stroke-edge" />
        <circle cx={`${centre}%`} cy={cy} r="4" className="fill-accent stroke-surface" />
        <text x="100%" y="12" textAnchor="end" className="tabular fill-ink text-[12px]">
          {`${formatDay(point.date)}: ${formatCount(point.value)} ${unit}${before}`}
        </text>
      </g>
    </g>
  )
}
