import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { EventWords } from '@/app/_components/events/event-words'
import type { Event } from '@/lib/dashboard/events/event-schemas'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { propertiesText } from '@/lib/dashboard/events/properties-text'
import { eventHref, personHref } from '@/lib/dashboard/hrefs'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts } from '@/lib/texts/server'

const longestShown = 2_000

/** One event: a row that opens to its properties, without scripts too. On a phone a card. */
export async function EventRow({ event }: { event: Event }) {
  const [t, common, format] = await Promise.all([
    getTexts('events'),
    getTexts('common'),
    getFormat(),
  ])
  const { id, at, type, person, actorId, properties } = event
  const text = propertiesText(properties)
  const isCut = text.length > longestShown
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-0.5 px-4 py-2 md:gap-x-4 hover:bg-sunken md:flex-nowrap [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            size={15}
            className="shrink-0 text-muted transition-transform duration-150 group-open:rotate-90"
          />
          <time
            dateTime={at}
            className="tabular shrink-0 font-mono text-caption whitespace-nowrap text-muted md:w-40"
          >
            {say(format).shortMoment(at) ?? common('unknown')}
          </time>
          <span className="order-3 min-w-0 basis-full truncate pl-8 md:order-none md:grow md:basis-0 md:pl-0">
            <bdi className={person ? 'font-medium' : 'font-mono text-caption'}>
              {person?.name ?? actorId}
            </bdi>{' '}
            <span className="text-muted">
              {eventWordKey(type) !== null && <EventWords type={type} />}
            </span>
          </span>
          <bdi className="ml-auto min-w-0 max-w-[40%] truncate font-mono text-caption text-muted">
            {type}
          </bdi>
        </summary>
        <div className="grid gap-3 border-t border-line bg-sunken px-4 py-3">
          <pre dir="ltr" className="font-mono text-caption whitespace-pre-wrap wrap-anywhere">
            {isCut ? `${text.slice(0, longestShown)}…` : text}
          </pre>
          {isCut && <p className="text-caption text-muted">{t('explore.cut')}</p>}
          <p className="flex flex-wrap gap-x-5">
            <Link
              href={eventHref(id)}
              prefetch={false}
              className="link inline-flex min-h-11 items-center md:min-h-6"
            >
              {t('live.open')}
            </Link>
            {person && (
              <Link
                href={personHref(person.id)}
                prefetch={false}
                className="link inline-flex min-h-11 items-center md:min-h-6"
              >
                <bdi>{person.name}</bdi>
              </Link>
            )}
          </p>
        </div>
      </details>
    </li>
  )
}
