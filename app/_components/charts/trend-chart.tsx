import type { ReactNode } from 'react'
import { valueScale } from '@/lib/dashboard/chart-scale'
import { ChartKeys } from './chart-keys'
import { TrendDay } from './trend-day'
import type { TrendPoint } from './trend-point'
import { TrendShape } from './trend-shape'

type Props = {
  points: TrendPoint[]
  /** What the chart shows, in a sentence. */
  summary: string
  /** How to move between the points, for screen readers. */
  keys: string
  formatTick: (value: number) => string
  /** The figures as a table. */
  children: ReactNode
}

const plotPx = 236
const topPx = 34
const axisPx = 26

/**
 * The current period as a line over a fading area, the one it's compared with as a thin dashed line. The plot stretches
 * to the width of its box; text and marks keep their size, because they are placed in percent.
 */
export function TrendChart({ points, summary, keys, formatTick, children }: Props) {
  const values = points.flatMap(({ value, previous }) => [value, previous ?? 0])
  const { y, ticks } = valueScale(values, plotPx)
  const share = (index: number) => (points.length < 2 ? 50 : (index / (points.length - 1)) * 100)
  const last = points.at(-1)
  const lastX = `${share(points.length - 1)}%`
  const every = Math.ceil(points.length / 5)
  return (
    <figure>
      <ChartKeys>
        <div className="pr-5 pl-9">
          {/* biome-ignore lint/a11y/useSemanticElements: <svg> has no element of its own for a named group of links */}
          <svg
            role="group"
            aria-label={`${summary} ${keys}`}
            width="100%"
            height={topPx + plotPx + axisPx}
            className="chart overflow-visible"
          >
            {ticks.map((tick) => (
              <g key={tick} aria-hidden>
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
                  {formatTick(tick)}
                </text>
              </g>
            ))}
            <TrendShape points={points} y={y} topPx={topPx} plotPx={plotPx} />
            {points.map(({ date, short }, index) =>
              (points.length - 1 - index) % every === 0 ? (
                <text
                  key={date}
                  aria-hidden
                  x={`${share(index)}%`}
                  y={topPx + plotPx + 20}
                  textAnchor="middle"
                  className="tabular fill-muted text-[11px]"
                >
                  {short}
                </text>
              ) : null,
            )}
            {last && (
              <g className="readout-rest" aria-hidden>
                <circle cx={lastX} cy={topPx + y(last.value)} r="7" className="fill-accent/20" />
                <circle
                  cx={lastX}
                  cy={topPx + y(last.value)}
                  r="3.5"
                  className={
                    last.isUnfinished ? 'fill-surface stroke-accent stroke-2' : 'fill-accent'
                  }
                />
                <text x="100%" y="12" textAnchor="end" className="fill-muted text-[12px]">
                  {last.readout}
                </text>
              </g>
            )}
            {points.map((point, index) => (
              <TrendDay
                key={point.date}
                point={point}
                center={share(index)}
                width={100 / Math.max(1, points.length - 1)}
                cy={topPx + y(point.value)}
                bottom={topPx + plotPx}
                isTabStop={index === points.length - 1}
              />
            ))}
          </svg>
        </div>
      </ChartKeys>
      <figcaption className="mt-2 text-muted">{summary}</figcaption>
      {children}
    </figure>
  )
}
