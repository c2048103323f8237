import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { dayIn } from '@/lib/dashboard/calendar'
import { funnelHref, readFunnelQuery } from '@/lib/dashboard/events/funnel-query'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts, getTimeZone } from '@/lib/texts/server'
import { EventsHead } from '../_components/events-head'
import { EventsSkeleton } from '../_components/events-skeleton'
import { FunnelSection } from '../_components/funnel-section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('events'))('tabs.funnel') }
}

export default async function FunnelPage({ searchParams }: PageProps<'/dashboard/events/funnel'>) {
  const [input, timeZone] = await Promise.all([searchParams, getTimeZone()])
  const today = dayIn(timeZone, new Date())
  const read = readFunnelQuery(input, today)
  const retryHref = funnelHref(read.typed)
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <EventsHead current="funnel" />
          <Streamed id={retryHref} fallback={<EventsSkeleton of="funnel" />}>
            <Section>{() => FunnelSection({ ...read, session, today, retryHref })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
