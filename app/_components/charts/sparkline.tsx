import { curveMonotoneX, line } from 'd3-shape'

const width = 96
const height = 28

/** The shape of a series next to its figure. Decorative: the figure and its change say it all. */
export function Sparkline({ values }: { values: number[] }) {
  const lowest = Math.min(...values)
  const span = Math.max(1, Math.max(...values) - lowest)
  const points = values.map((value, index): [number, number] => [
    (index / Math.max(1, values.length - 1)) * width,
    height - 2 - ((value - lowest) / span) * (height - 4),
  ])
  const end = points.at(-1)
  return (
    <svg
      aria-hidden
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="shrink-0 overflow-visible"
    >
      <path
        d={line().curve(curveMonotoneX)(points) ?? ''}
        fill="none"
        strokeWidth="1.5"
        className="stroke-muted"
      />
      {end && <circle cx={end[0]} cy={end[1]} r="2.5" className="fill-accent" />}
    </svg>
  )
}
