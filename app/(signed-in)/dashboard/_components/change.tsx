import { formatChange } from '@/lib/format'

/** A change against the period before. Only growth is live; a fall is told in plain ink. */
export function Change({ change }: { change: number | null }) {
  if (change === null) return <span className="text-muted">new</span>
  return (
    <span className={`tabular font-medium ${change > 0 ? 'text-accent' : 'text-muted'}`}>
      {formatChange(change)}
    </span>
  )
}
