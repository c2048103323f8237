import type { TrendPoint } from './trend-point'

type Props = {
  point: TrendPoint
  /** Center and width of the day's column, in percent. */
  center: number
  width: number
  cy: number
  bottom: number
  /** The one that Tab reaches; arrow keys go on from there. */
  isTabStop: boolean
}

/** The column of one day: a link whose values show while it is pointed at or has the focus, with CSS alone. */
export function TrendDay({ point, center, width, cy, bottom, isTabStop }: Props) {
  return (
    <a
      href={point.href}
      aria-label={point.label}
      data-point
      tabIndex={isTabStop ? 0 : -1}
      className="day outline-none"
    >
      <rect
        x={`${center - width / 2}%`}
        y="0"
        width={`${width}%`}
        height={bottom}
        className="fill-transparent"
      />
      <g className="readout pointer-events-none">
        <line x1={`${center}%`} x2={`${center}%`} y1="24" y2={bottom} className="stroke-edge" />
        <circle cx={`${center}%`} cy={cy} r="7" className="focus-ring fill-none stroke-accent" />
        <circle cx={`${center}%`} cy={cy} r="4" className="fill-accent stroke-surface" />
        <text x="100%" y="12" textAnchor="end" className="tabular fill-ink text-[12px]">
          {point.readout}
        </text>
      </g>
    </a>
  )
}
