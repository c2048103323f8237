import { valueScale } from '@/lib/dashboard/chart-scale'
import { formatCompact, formatCount, formatDay } from '@/lib/format'
import { TrendDay } from './trend-day'
import type { TrendPoint } from './trend-point'
import { TrendShape } from './trend-shape'
import { ValueTable } from './value-table'

type Props = { points: TrendPoint[]; unit: string; summary: string }

const plotPx = 236
const topPx = 34
const axisPx = 26

/**
 * The current period as a line over a fading area, the previous one as a thin dashed line. The plot
 * stretches to the width of its box; text and marks keep their size, because they are placed in percent.
 */
export function TrendChart({ points, unit, summary }: Props) {
  const values = points.flatMap(({ value, previous }) => [value, previous ?? 0])
  const { y, ticks } = valueScale(values, plotPx)
  const share = (index: number) => (points.length < 2 ? 0 : (index / (points.length - 1)) * 100)
  const last = points.at(-1)
  const every = Math.ceil(points.length / 5)
  return (
    <figure>
      <div className="pr-5 pl-9">
        <svg
          role="img"
          aria-label={summary}
          width="100%"
          height={topPx + plotPx + axisPx}
          className="chart overflow-visible"
        >
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={topPx + y(tick)}
                y2={topPx + y(tick)}
                className={tick === 0 ? 'stroke-edge' : 'stroke-line'}
              />
              <text
                x="-10"
                y={topPx + y(tick) + 4}
                textAnchor="end"
                className="tabular fill-muted text-[11px]"
              >
                {formatCompact(tick)}
              </text>
            </g>
          ))}
          <TrendShape points={points} y={y} topPx={topPx} plotPx={plotPx} />
          {points.map(({ date }, index) =>
            (points.length - 1 - index) % every === 0 ? (
              <text
                key={date}
                x={`${share(index)}%`}
                y={topPx + plotPx + 20}
                textAnchor="middle"
                className="tabular fill-muted text-[11px]"
              >
                {formatDay(date)}
              </text>
            ) : null,
          )}
          {last && (
            <g className="readout-rest">
              <circle cx="100%" cy={topPx + y(last.value)} r="7" className="fill-accent/20" />
              <circle cx="100%" cy={topPx + y(last.value)} r="3.5" className="fill-accent" />
              <text x="100%" y="12" textAnchor="end" className="fill-muted text-[12px]">
                {`${formatDay(last.date)}: ${formatCount(last.value)} ${unit}`}
              </text>
            </g>
          )}
          {points.map((point, index) => (
            <TrendDay
              key={point.date}
              point={point}
              unit={unit}
              center={share(index)}
              width={100 / Math.max(1, points.length - 1)}
              cy={topPx + y(point.value)}
              bottom={topPx + plotPx}
            />
          ))}
        </svg>
      </div>
      <figcaption className="mt-2 text-muted">{summary}</figcaption>
      <ValueTable caption={summary} unit={unit} points={points} />
    </figure>
  )
}
