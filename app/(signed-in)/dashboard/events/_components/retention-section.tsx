import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readRetention } from '@/lib/dashboard/events/events-api'
import type { Session } from '@/lib/sendora'
import { getTimeZone } from '@/lib/texts/server'
import { EventsSkeleton } from './events-skeleton'
import { RetentionGrid } from './retention-grid'

export async function RetentionSection({ session }: { session: Session }) {
  const result = await readRetention(await getTimeZone())
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref="/dashboard/events/retention"
      refreshing={<EventsSkeleton of="grid" />}
    >
      {(retention) => <RetentionGrid retention={retention} />}
    </ServiceResultView>
  )
}
