import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import type { AuditEntry } from '@/lib/dashboard/dashboard-schemas'
import { getTexts } from '@/lib/texts/server'

/** Who did what. On a phone, the time stands below the action. */
export async function AuditLog({ entries }: { entries: AuditEntry[] }) {
  const t = await getTexts('admin')
  return (
    <Panel id="audit-log" title={t('log.title')} hint={t('log.hint')} flush>
      <ol className="divide-y divide-line border-t border-line">
        {entries.map(({ id, at, action, actor }) => (
          <li key={id} className="flex min-h-10 items-center gap-4 px-5 py-2">
            <span className="min-w-0 grow">
              <span className="block truncate">{actor ?? t('log.deleted')}</span>
              <span className="block truncate font-mono text-caption text-muted">{action}</span>
            </span>
            <span className="shrink-0 text-caption text-muted">
              <TimeAgo iso={at} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
