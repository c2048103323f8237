import Link from 'next/link'
import { LiveStrip } from '@/app/_components/events/live/live-strip'
import { liveTexts } from '@/app/_components/events/live/live-texts'
import { Panel } from '@/app/_components/ui/panel'
import { readRecentEvents } from '@/lib/dashboard/events/events-api'
import { getTexts } from '@/lib/texts/server'

/** The newest events, alive while they're on the screen. A failure shows only here: the figures above stay readable. */
export async function RecentPanel() {
  const [t, result, { texts, rowTexts, rowOf }] = await Promise.all([
    getTexts('overview'),
    readRecentEvents(),
    liveTexts(),
  ])
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
        <LiveStrip
          // Its rows are finished texts.
          key={`${rowTexts.locale} ${rowTexts.timeZone}`}
          texts={texts}
          rowTexts={rowTexts}
          initial={result.data.map((event) => rowOf({ ...event, actorId: event.person.id }))}
        />
      ) : (
        <p className="border-t border-line px-5 py-6 text-muted">
          {result.kind === 'ok' ? t('recent.empty') : t('notLoaded')}
        </p>
      )}
    </Panel>
  )
}
