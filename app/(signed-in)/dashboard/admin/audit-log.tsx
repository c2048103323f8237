import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { AuditEntry } from '@/lib/dashboard/dashboard-schemas'

export function AuditLog({ entries }: { entries: AuditEntry[] }) {
  return (
    <ol className="divide-y divide-line rounded-panel border border-line bg-surface">
      {entries.map(({ id, at, action, actor }) => (
        <li key={id} className="flex min-h-10 items-center gap-4 px-5 py-2">
          <span className="order-last shrink-0 truncate font-mono text-caption text-muted sm:order-none sm:w-48">
            {action}
          </span>
          <span className="min-w-0 grow truncate">{actor ?? 'Deleted account'}</span>
          <span className="shrink-0 text-caption text-muted max-sm:hidden">
            <TimeAgo iso={at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
