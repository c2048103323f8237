import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { Notice } from '@/app/_components/ui/notice'
import { dayIn } from '@/lib/dashboard/calendar'
import { readOverview } from '@/lib/dashboard/overview/overview-api'
import { lastDays, type OverviewQuery, overviewHref } from '@/lib/dashboard/overview/overview-query'
import type { Session } from '@/lib/sendora'
import { getTexts } from '@/lib/texts/server'
import { FigureList } from './figure-list'
import { FunnelPanel } from './funnel-panel'
import { LeadPanel } from './lead-panel'
import { OverviewSkeleton } from './overview-skeleton'
import { CountriesPanel, MethodsPanel, TopEventsPanel } from './rankings'

type Props = { query: OverviewQuery; timeZone: string; session: Session }

/** The panels that one answer of the service fills. Each stays empty alone if its part is missing. */
export async function Overview({ query, timeZone, session }: Props) {
  const { shown, result } = await readOrFallBack(query, timeZone)
  const t = await getTexts('overview')
  return (
    <ServiceResultView
      result={result}
      session={session}
      retryHref={overviewHref(query)}
      refreshing={<OverviewSkeleton />}
    >
      {(overview) => (
        <>
          {shown !== query && <Notice tone="info">{t('problems.refused')}</Notice>}
          <LeadPanel overview={overview} query={shown} />
          <FigureList overview={overview} query={shown} />
          <FunnelPanel steps={overview.funnel} />
          <TopEventsPanel events={overview.topEvents} />
          <MethodsPanel methods={overview.signInMethods} />
          <CountriesPanel countries={overview.topCountries} />
        </>
      )}
    </ServiceResultView>
  )
}

/** The service may know better, such as a day that has not begun there. The usual days in UTC always exist. */
async function readOrFallBack(query: OverviewQuery, timeZone: string) {
  const result = await readOverview({ ...query, timeZone })
  if (result.kind !== 'refused' || result.status !== 400) return { shown: query, result }
  const shown = { ...lastDays(28, dayIn('UTC', new Date())), compare: query.compare }
  return { shown, result: await readOverview({ ...shown, timeZone: 'UTC' }) }
}
