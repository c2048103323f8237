import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { AuditEntry } from '@/lib/dashboard-api'

export function AuditLog({ entries }: { entries: AuditEntry[] }) {
  return (
    <ol className="divide-y divide-line rounded-panel border border-line bg-surface">
      {entries.map(({ id, at, summary }) => (
        <li key={id} className="flex min-h-10 items-center justify-between gap-6 px-5 py-2">
          <span className="min-w-0 truncate">{summary}</span>
          <span className="shrink-0 text-caption text-muted">
            <TimeAgo iso={at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
