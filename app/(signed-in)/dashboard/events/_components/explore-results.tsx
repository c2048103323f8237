import Link from 'next/link'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { buttonClass } from '@/app/_components/ui/button-class'
import { Notice } from '@/app/_components/ui/notice'
import { dayIn } from '@/lib/dashboard/calendar'
import type { EventList, EventType } from '@/lib/dashboard/events/event-schemas'
import { readEvents, readEventTypes } from '@/lib/dashboard/events/events-api'
import { type ExploreQuery, exploreHref, noFilters } from '@/lib/dashboard/events/explore-query'
import type { ServiceResult, Session } from '@/lib/sendora'
import { getTexts, getTimeZone } from '@/lib/texts/server'
import { EventRow } from './event-row'
import { EventsSkeleton } from './events-skeleton'
import { ExploreEmpty } from './explore-empty'
import { ExploreFilters } from './explore-filters'

type Props = { query: ExploreQuery; session: Session }

/** Filters and the page of events that fits them. The types are asked for beside the events, and may be missing. */
export async function ExploreResults({ query, session }: Props) {
  const timeZone = await getTimeZone()
  const [t, types, { shown, result }] = await Promise.all([
    getTexts('events'),
    readEventTypes(),
    readOrFallBack(query, timeZone),
  ])
  const known = types.kind === 'ok' ? types.data : []
  return (
    <>
      <ExploreFilters query={shown} types={known} today={dayIn(timeZone, new Date())} />
      {shown !== query && (
        <div className="mb-4">
          <Notice tone="info">
            {query.cursor !== '' && shown.cursor === '' && shown !== noFilters
              ? t('explore.badCursor')
              : t('explore.refused')}
          </Notice>
        </div>
      )}
      <ServiceResultView
        result={result}
        session={session}
        retryHref={exploreHref(query)}
        refreshing={<EventsSkeleton of="list" />}
      >
        {(list) => <List list={list} query={shown} types={known} timeZone={timeZone} />}
      </ServiceResultView>
    </>
  )
}

type ListProps = {
  list: EventList
  query: ExploreQuery
  types: readonly EventType[]
  timeZone: string
}

async function List({ list: { items, nextCursor }, query, types, timeZone }: ListProps) {
  const t = await getTexts('events')
  const older = nextCursor && exploreHref({ ...query, cursor: nextCursor })
  if (items.length === 0) return <ExploreEmpty query={query} types={types} older={older} />
  return (
    <>
      <p role="status" className="mb-2 text-caption text-muted">
        {t('explore.shown', { count: items.length, zone: timeZone.replaceAll('_', ' ') })}
      </p>
      <ol className="divide-y divide-line rounded-panel border border-line bg-surface">
        {items.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ol>
      <nav aria-label={t('explore.pages')} className="mt-4 flex flex-wrap gap-2">
        {query.cursor !== '' && (
          <Link
            href={exploreHref({ ...query, cursor: '' })}
            prefetch={false}
            className={buttonClass()}
          >
            {t('explore.newest')}
          </Link>
        )}
        {older && (
          <Link href={older} prefetch={false} className={buttonClass()}>
            {t('explore.older')}
          </Link>
        )}
      </nav>
    </>
  )
}

type Found = { shown: ExploreQuery; result: ServiceResult<EventList> }

/** What the service refuses is left out: the place in the list first, then all of it. */
async function readOrFallBack(query: ExploreQuery, timeZone: string): Promise<Found> {
  const result = await readEvents(query, timeZone)
  if (result.kind !== 'refused' || result.status !== 400) return { shown: query, result }
  const shown = query.cursor === '' ? noFilters : { ...query, cursor: '' }
  const again = await readEvents(shown, timeZone)
  const isRefused = again.kind === 'refused' && again.status === 400 && shown !== noFilters
  return isRefused
    ? { shown: noFilters, result: await readEvents(noFilters, timeZone) }
    : { shown, result: again }
}
