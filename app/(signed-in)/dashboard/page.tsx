import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { Skeleton } from '@/app/_components/ui/loading/skeleton'
import { Streamed } from '@/app/_components/ui/loading/streamed'
import { Notice } from '@/app/_components/ui/notice'
import { PageHeader } from '@/app/_components/ui/page-header'
import { dayIn } from '@/lib/dashboard/calendar'
import { overviewHref, readOverviewQuery } from '@/lib/dashboard/overview/overview-query'
import { say } from '@/lib/dashboard/say'
import { SessionBoundary } from '@/lib/sendora/server'
import { getFormat, getTexts, getTimeZone } from '@/lib/texts/server'
import { ChecklistPanel } from './_components/checklist-panel'
import { Overview } from './_components/overview'
import { OverviewSkeleton } from './_components/overview-skeleton'
import { OverviewToolbar } from './_components/overview-toolbar'
import { RecentPanel } from './_components/recent-panel'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('overview'))('title') }
}

export default async function OverviewPage({ searchParams }: PageProps<'/dashboard'>) {
  const [input, timeZone, t, format] = await Promise.all([
    searchParams,
    getTimeZone(),
    getTexts('overview'),
    getFormat(),
  ])
  const today = dayIn(timeZone, new Date())
  const { query, problem } = readOverviewQuery(input, today)
  const words = {
    range: say(format).range(query.from, query.to),
    zone: timeZone.replaceAll('_', ' '),
  }
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PageHeader
            title={t('title')}
            lead={query.to === today ? t('leadUnfinished', words) : t('lead', words)}
          />
          <OverviewToolbar query={query} today={today} />
          {problem && (
            <div className="mb-6">
              <Notice tone="info">{t(`problems.${problem}`)}</Notice>
            </div>
          )}
          <div className="grid gap-6 *:col-span-full *:min-w-0 md:grid-cols-2 lg:grid-cols-12">
            {/* Not streamed: it would push the figures down, or its skeleton would go without it. */}
            <Section>{ChecklistPanel}</Section>
            <Streamed id={overviewHref(query)} fallback={<OverviewSkeleton />}>
              <Section>{() => Overview({ query, timeZone, session })}</Section>
            </Streamed>
            <Streamed
              id="recent"
              fallback={<Skeleton className="h-[29rem] rounded-panel lg:col-span-6" />}
            >
              <Section>{RecentPanel}</Section>
            </Streamed>
          </div>
        </>
      )}
    </SessionBoundary>
  )
}
