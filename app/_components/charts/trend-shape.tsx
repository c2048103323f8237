import { area, curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'
import type { TrendPoint } from './trend-point'

type Props = {
  points: TrendPoint[]
  y: (value: number) => number
  topPx: number
  plotPx: number
}

const stretch = 1000

/** The lines, in a box that stretches horizontally while strokes keep their width. */
export function TrendShape({ points, y, topPx, plotPx }: Props) {
  const fadeId = useId()
  const x = (index: number) => (index / Math.max(1, points.length - 1)) * stretch
  const present = points.map(({ value }, index): [number, number] => [x(index), y(value)])
  const isUnfinished = points.at(-1)?.isUnfinished ?? false
  const finished = isUnfinished ? present.slice(0, -1) : present
  const soFar = isUnfinished ? present.slice(-2) : []
  const before = points.flatMap(({ previous }, index): [number, number][] =>
    previous === null ? [] : [[x(index), y(previous)]],
  )
  const draw = line().curve(curveMonotoneX)
  const fill = area().curve(curveMonotoneX).y0(plotPx)
  return (
    <svg
      x="0"
      y={topPx}
      width="100%"
      height={plotPx}
      viewBox={`0 0 ${stretch} ${plotPx}`}
      preserveAspectRatio="none"
      className="overflow-visible"
      aria-hidden
    >
      <defs>
        <linearGradient id={fadeId} x1="0" x2="0" y1="0" y2="1" className="text-accent">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.22" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={fill(finished) ?? ''} fill={`url(#${fadeId})`} />
      <path
        d={draw(before) ?? ''}
        fill="none"
        strokeDasharray="3 4"
        vectorEffect="non-scaling-stroke"
        className="stroke-muted/70"
      />
      <path
        d={draw(finished) ?? ''}
        fill="none"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
      <path
        d={draw(soFar) ?? ''}
        fill="none"
        strokeWidth="2"
        strokeDasharray="2 5"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        className="stroke-accent"
      />
    </svg>
  )
}
