import Link from 'next/link'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { readRecentEvents } from '@/lib/dashboard/dashboard-api'
import { eventWords } from '@/lib/dashboard/event-words'

/** The newest events. A failure shows only here: the figures above stay readable. */
export async function EventsPanel() {
  const result = await readRecentEvents()
  return (
    <Panel id="events" title="Recent activity" hint="Newest first" className="lg:col-span-7" flush>
      {result.kind === 'ok' && result.data.length > 0 ? (
        <ol className="divide-y divide-line border-t border-line">
          {result.data.map(({ id, at, type, person }) => (
            <li key={id} className="flex min-h-10 items-center gap-4 px-5 py-2">
              <span className="min-w-0 grow truncate">
                <Link
                  href={`/dashboard/people/${encodeURIComponent(person.id)}`}
                  prefetch={false}
                  className="font-medium hover:underline"
                >
                  {person.name}
                </Link>{' '}
                <span className="text-muted">{eventWords(type)}</span>
              </span>
              <span className="shrink-0 font-mono text-caption text-muted max-sm:hidden">
                {type}
              </span>
              <span className="w-20 shrink-0 text-right text-caption text-muted">
                <TimeAgo iso={at} />
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="border-t border-line px-5 py-6 text-muted">
          {result.kind === 'ok'
            ? 'Events appear here as soon as your product sends them.'
            : 'Recent activity couldn’t be loaded. Reload the page to try again.'}
        </p>
      )}
    </Panel>
  )
}
