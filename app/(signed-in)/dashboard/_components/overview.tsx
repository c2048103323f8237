import { Section } from '@/app/_components/service/section'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { readOverview } from '@/lib/dashboard/dashboard-api'
import type { Range } from '@/lib/dashboard/range'
import type { Session } from '@/lib/sendora'
import { CountriesPanel } from './countries-panel'
import { EventsPanel } from './events-panel'
import { FigureList } from './figure-list'
import { LeadPanel } from './lead-panel'
import { MethodsPanel } from './methods-panel'
import { OverviewSkeleton } from './overview-skeleton'
import { RevenuePanel } from './revenue-panel'

type Props = { range: Range; session: Session }

export async function Overview({ range, session }: Props) {
  const result = await readOverview(range)
  const retryHref = `/dashboard?range=${range}`
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref={retryHref}
      refreshing={<OverviewSkeleton />}
    >
      {(overview) => (
        <div className="grid gap-6 lg:grid-cols-12">
          <LeadPanel overview={overview} range={range} />
          <FigureList overview={overview} range={range} />
          <RevenuePanel overview={overview} range={range} />
          <MethodsPanel methods={overview.signInMethods} />
          <CountriesPanel countries={overview.topCountries} />
          <Section>{EventsPanel}</Section>
        </div>
      )}
    </ServiceResultView>
  )
}
