import Link from 'next/link'
import { EventWords } from '@/app/_components/events/event-words'
import { Panel } from '@/app/_components/ui/panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { readRecentEvents } from '@/lib/dashboard/events/events-api'
import { getTexts } from '@/lib/texts/server'

/** The newest events. A failure shows only here: the figures above stay readable. */
export async function RecentPanel() {
  const [t, result] = await Promise.all([getTexts('overview'), readRecentEvents()])
  return (
    <Panel
      id="events"
      title={t('recent.title')}
      hint={t('recent.hint')}
      className="lg:col-span-6"
      flush
      aside={
        <Link
          href="/dashboard/events"
          prefetch={false}
          className="inline-flex min-h-11 shrink-0 items-center gap-2 hover:underline md:min-h-0"
        >
          <span aria-hidden className="live-dot size-1.5 rounded-full bg-accent" />
          {t('recent.live')}
        </Link>
      }
    >
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
                  <bdi>{person.name}</bdi>
                </Link>{' '}
                <Link
                  href={`/dashboard/events/${encodeURIComponent(id)}`}
                  prefetch={false}
                  className="text-muted hover:underline"
                >
                  <EventWords type={type} />
                </Link>
              </span>
              <span className="shrink-0 text-right text-caption text-muted">
                <TimeAgo iso={at} />
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="border-t border-line px-5 py-6 text-muted">
          {result.kind === 'ok' ? t('recent.empty') : t('notLoaded')}
        </p>
      )}
    </Panel>
  )
}
