import { valueScale } from '@/lib/dashboard/chart-scale'
import { formatDay } from '@/lib/format'

type Column = { date: string; value: number }
type Props = { columns: Column[]; summary: string; format: (value: number) => string }

const plotPx = 150
const topPx = 28

/** One column per day. The last one is live, so it has the accent color. */
export function ColumnChart({ columns, summary, format }: Props) {
  const { y } = valueScale(
    columns.map(({ value }) => value),
    plotPx,
  )
  const step = 100 / Math.max(1, columns.length)
  const first = columns[0]
  const last = columns.at(-1)
  return (
    <figure>
      <svg
        role="img"
        aria-label={summary}
        width="100%"
        height={topPx + plotPx + 22}
        className="chart overflow-visible"
      >
        {columns.map(({ date, value }, index) => (
          <g key={date} className="day group">
            <rect x={`${index * step}%`} width={`${step}%`} height={topPx + plotPx} fill="none" />
            <rect
              x={`${(index + 0.14) * step}%`}
              y={topPx + y(value)}
              width={`${step * 0.72}%`}
              height={plotPx - y(value)}
              rx="1.5"
              pointerEvents="all"
              className={
                index === columns.length - 1
                  ? 'fill-accent'
                  : 'fill-edge/45 transition-[fill] duration-150 group-hover:fill-edge'
              }
            />
            <text x="0" y="12" className="readout tabular fill-ink text-[12px]">
              {`${formatDay(date)}: ${format(value)}`}
            </text>
          </g>
        ))}
        <line
          x1="0"
          x2="100%"
          y1={topPx + plotPx + 0.5}
          y2={topPx + plotPx + 0.5}
          className="stroke-edge"
        />
        {last && (
          <text x="0" y="12" className="readout-rest tabular fill-muted text-[12px]">
            {`${formatDay(last.date)}: ${format(last.value)}`}
          </text>
        )}
        {first && last && (
          <>
            <text x="0" y={topPx + plotPx + 18} className="fill-muted text-[11px]">
              {formatDay(first.date)}
            </text>
            <text
              x="100%"
              y={topPx + plotPx + 18}
              textAnchor="end"
              className="fill-muted text-[11px]"
            >
              {formatDay(last.date)}
            </text>
          </>
        )}
      </svg>
      <figcaption className="mt-2 text-muted">{summary}</figcaption>
    </figure>
  )
}
