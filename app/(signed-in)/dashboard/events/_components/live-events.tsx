import { liveTexts } from '@/app/_components/events/live/live-texts'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readEvents } from '@/lib/dashboard/events/events-api'
import { noFilters } from '@/lib/dashboard/events/explore-query'
import type { Session } from '@/lib/sendora'
import { getTimeZone } from '@/lib/texts/server'
import { EventsSkeleton } from './events-skeleton'
import { LiveList } from './live-list'

type Props = { session: Session }

/** The newest events, and the stream that goes on where they end. */
export async function LiveEvents({ session }: Props) {
  const [result, { texts, rowTexts, rowOf }] = await Promise.all([
    readEvents(noFilters, await getTimeZone()),
    liveTexts(),
  ])
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref="/dashboard/events"
      refreshing={<EventsSkeleton of="list" />}
    >
      {({ items }) => (
        <section aria-label={texts.list} className="rounded-panel border border-line bg-surface">
          <LiveList
            // Its rows are finished texts.
            key={`${rowTexts.locale} ${rowTexts.timeZone}`}
            texts={texts}
            rowTexts={rowTexts}
            initial={items.map(rowOf)}
          />
        </section>
      )}
    </ServiceResultView>
  )
}
