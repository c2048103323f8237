import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnknownPage } from '@/app/_components/service/unknown-page'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { readEvent } from '@/lib/dashboard/events/events-api'
import { eventHref } from '@/lib/dashboard/hrefs'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EventView } from '../_components/event-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('events'))('detail.that') }
}

export default async function EventPage({ params }: PageProps<'/dashboard/events/[id]'>) {
  const [{ id }, t] = await Promise.all([params, getTexts('events')])
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const result = await readEvent(id)
        if (result.kind === 'refused' && result.status === 404) {
          return <UnknownPage />
        }
        return (
          <>
            <BackLink href="/dashboard/events/explore">{t('detail.back')}</BackLink>
            {result.kind !== 'ok' && <PageHeader title={t('detail.that')} />}
            <ServiceResultView result={result} session={session} retryHref={eventHref(id)}>
              {(event) => <EventView event={event} />}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
