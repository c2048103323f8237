import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EventsHead } from './_components/events-head'
import { EventsSkeleton } from './_components/events-skeleton'
import { LiveEvents } from './_components/live-events'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('events'))('title') }
}

export default function LiveEventsPage() {
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <EventsHead current="live" />
          <Streamed id="live" fallback={<EventsSkeleton of="list" />}>
            <Section>{() => LiveEvents({ session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
