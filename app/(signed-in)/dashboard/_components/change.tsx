import { formatChange } from '@/lib/format'

/** A change from the previous period. Growth has the accent color, a decline doesn't. */
export function Change({ change }: { change: number | null }) {
  if (change === null) return <span className="text-muted">new</span>
  return (
    <span className={`tabular font-medium ${change > 0 ? 'text-accent' : 'text-muted'}`}>
      {formatChange(change)}
    </span>
  )
}
