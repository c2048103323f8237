import Link from 'next/link'
import { EventWords } from '@/app/_components/events/event-words'
import { Facts } from '@/app/_components/ui/facts'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Panel } from '@/app/_components/ui/panel'
import { ScrollRegion } from '@/app/_components/ui/scroll-region'
import type { Event } from '@/lib/dashboard/events/event-schemas'
import { eventWordKey } from '@/lib/dashboard/events/event-word-keys'
import { exploreHref } from '@/lib/dashboard/events/explore-query'
import { propertiesText } from '@/lib/dashboard/events/properties-text'
import { personHref } from '@/lib/dashboard/hrefs'
import { say } from '@/lib/dashboard/say'
import { getFormat, getTexts, getTimeZone } from '@/lib/texts/server'

/** One event with all of its properties, as text. */
export async function EventView({ event }: { event: Event }) {
  const [t, common, format, timeZone] = await Promise.all([
    getTexts('events'),
    getTexts('common'),
    getFormat(),
    getTimeZone(),
  ])
  const { id, at, type, person, actorId, properties } = event
  const hasWords = eventWordKey(type) !== null
  const moment = say(format).moment(at)
  const zone = timeZone.replaceAll('_', ' ')
  return (
    <>
      <PageHeader
        title={type}
        lead={
          <>
            <bdi>{person?.name ?? actorId}</bdi> {hasWords && <EventWords type={type} />}
          </>
        }
      />
      <div className="grid gap-6 *:min-w-0 lg:grid-cols-12">
        <Panel id="facts" title={t('detail.facts')} className="lg:col-span-5" flush>
          <div className="px-5">
            <Facts
              facts={[
                {
                  label: t('detail.time'),
                  value: (
                    <time dateTime={at}>{moment ? `${moment}, ${zone}` : common('unknown')}</time>
                  ),
                },
                {
                  label: t('detail.person'),
                  value: person ? (
                    <Link href={personHref(person.id)} className="link">
                      <bdi>{person.name}</bdi>
                    </Link>
                  ) : (
                    '–'
                  ),
                },
                { label: t('detail.actor'), value: actorId, mono: true },
                { label: t('detail.type'), value: type, mono: true },
                { label: t('detail.id'), value: id, mono: true },
              ]}
            />
          </div>
          <p className="grid gap-1 border-t border-line px-5 py-3">
            <Link
              href={exploreHref({ type })}
              className="link inline-flex min-h-11 items-center justify-self-start md:min-h-0"
            >
              {t('detail.sameType')}
            </Link>
            <Link
              href={exploreHref({ person: actorId })}
              className="link inline-flex min-h-11 items-center justify-self-start md:min-h-0"
            >
              {t('detail.samePerson')}
            </Link>
          </p>
        </Panel>
        <Panel
          id="properties"
          title={t('detail.properties')}
          hint={t('detail.propertiesHint')}
          className="lg:col-span-7"
          flush
        >
          <ScrollRegion
            label={t('detail.properties')}
            className="max-h-[40rem] overflow-auto border-t border-line px-5 py-4 focus-visible:-outline-offset-2"
          >
            <pre dir="ltr" className="font-mono text-caption whitespace-pre-wrap wrap-anywhere">
              {propertiesText(properties)}
            </pre>
          </ScrollRegion>
        </Panel>
      </div>
    </>
  )
}
