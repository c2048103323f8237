import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { Section } from '@/app/_components/service/section'
import { PageHeader } from '@/app/_components/ui/page-header'
import { Streamed } from '@/app/_components/ui/streamed'
import { rangeWords, readRange } from '@/lib/dashboard/range'
import { SessionBoundary } from '@/lib/sendora/server'
import { Overview } from './_components/overview'
import { OverviewSkeleton } from './_components/overview-skeleton'
import { RangeSwitch } from './_components/range-switch'

export const metadata: Metadata = { title: 'Overview' }

export default async function OverviewPage({ searchParams }: PageProps<'/dashboard'>) {
  const range = readRange((await searchParams).range)
  return (
    <SessionBoundary {...pageStates}>
      {(session) => (
        <>
          <PageHeader title="Overview" lead={`Last ${rangeWords[range]}, UTC`}>
            <RangeSwitch current={range} />
          </PageHeader>
          <Streamed id={range} fallback={<OverviewSkeleton />}>
            <Section>{() => Overview({ range, session })}</Section>
          </Streamed>
        </>
      )}
    </SessionBoundary>
  )
}
