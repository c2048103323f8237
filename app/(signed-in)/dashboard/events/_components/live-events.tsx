import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { readEvents } from '@/lib/dashboard/events/events-api'
import { noFilters } from '@/lib/dashboard/events/explore-query'
import { say } from '@/lib/dashboard/say'
import type { Session } from '@/lib/sendora'
import { localeOf } from '@/lib/texts/languages'
import { getFormat, getLanguage, getSentences, getTexts, getTimeZone } from '@/lib/texts/server'
import { EventsSkeleton } from './events-skeleton'
import { LiveList } from './live-list'

type Props = { session: Session }

/** The newest events, and the stream that goes on where they end. */
export async function LiveEvents({ session }: Props) {
  const timeZone = await getTimeZone()
  const [result, t, texts, words, format, language] = await Promise.all([
    readEvents(noFilters, timeZone),
    getTexts('events'),
    getSentences('events', 'live'),
    getSentences('events', 'words'),
    getFormat(),
    getLanguage(),
  ])
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref="/dashboard/events"
      refreshing={<EventsSkeleton />}
    >
      {({ items }) => (
        <section
          aria-label={t('live.list')}
          className="rounded-panel border border-line bg-surface"
        >
          <LiveList
            texts={texts}
            rowTexts={{ words, locale: localeOf[language], timeZone }}
            initial={items.map(({ id, at, type, person, actorId }) => {
              const key = eventWordKey(type)
              return {
                id,
                iso: at,
                time: say(format).time(at) ?? '–',
                type,
                who: person?.name ?? actorId,
                personId: person?.id ?? null,
                words: key && words[key],
              }
            })}
          />
        </section>
      )}
    </ServiceResultView>
  )
}
