import { formatCount, formatShare } from '@/lib/format'

type Row = { label: string; count: number; share: number }

/** A ranking: each row has a label, a count, and a bar for its share. The first stands out. */
export function ShareBars({ rows }: { rows: Row[] }) {
  const largest = Math.max(0.0001, ...rows.map(({ share }) => share))
  return (
    <ol className="grid gap-3.5">
      {rows.map(({ label, count, share }, index) => (
        <li key={label}>
          <div className="flex justify-between gap-4">
            <span className="truncate">{label}</span>
            <span className="tabular text-muted">
              {formatCount(count)}
              <span className="ml-3 inline-block w-11 text-right text-ink">
                {formatShare(share)}
              </span>
            </span>
          </div>
          <svg aria-hidden width="100%" height="4" className="mt-1.5 block">
            <rect width="100%" height="4" rx="2" className="fill-sunken" />
            <rect
              width={`${(share / largest) * 100}%`}
              height="4"
              rx="2"
              className={index === 0 ? 'fill-accent' : 'fill-edge'}
            />
          </svg>
        </li>
      ))}
    </ol>
  )
}
