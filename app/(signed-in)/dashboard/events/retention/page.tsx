import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { EventsHead } from '../_components/events-head'
import { EventsSkeleton } from '../_components/events-skeleton'
import { RetentionSection } from '../_components/retention-section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('events'))('tabs.retention') }
}

export default function RetentionPage() {
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <EventsHead current="retention" />
          <Streamed id="retention" fallback={<EventsSkeleton of="grid" />}>
            <Section>{() => RetentionSection({ session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
