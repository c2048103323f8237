import Link from 'next/link'
import { EventWords } from '@/app/_components/events/event-words'
import { Panel } from '@/app/_components/ui/panel'
import { eventHref } from '@/lib/dashboard/hrefs'
import type { PersonEvent } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { Ago } from '../ago'

type Props = { id: string; events: readonly PersonEvent[] }

export async function PersonEvents({ id, events }: Props) {
  const t = await getTexts('people')
  return (
    <Panel
      id="person-events"
      title={t('person.events')}
      flush
      aside={
        <Link
          href={`/dashboard/events/explore?person=${encodeURIComponent(id)}`}
          prefetch={false}
          className="link"
        >
          {t('person.allEvents')}
        </Link>
      }
    >
      {events.length === 0 ? (
        <p className="border-t border-line px-5 py-3 text-muted">{t('person.noEvents')}</p>
      ) : (
        <ul className="divide-y divide-line border-t border-line">
          {events.map((event) => (
            <li
              key={event.id}
              className="relative flex min-h-10 items-center justify-between gap-4 px-5 py-2 hover:bg-sunken"
            >
              <Link
                href={eventHref(event.id)}
                prefetch={false}
                className="min-w-0 truncate after:absolute after:inset-0"
              >
                <EventWords type={event.type} />
              </Link>
              <span className="shrink-0 text-caption text-muted">
                <Ago iso={event.at} never={t('never')} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
