import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { UnknownPage } from '@/app/_components/service/unknown-page'
import { PageHeader } from '@/app/_components/ui/page-header'
import { jobHref } from '@/lib/dashboard/hrefs'
import { readJob } from '@/lib/people/people-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { JobView } from './job-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('job.running') }
}

export default async function JobPage({ params }: PageProps<'/dashboard/people/jobs/[id]'>) {
  const { id } = await params
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => {
        const result = await readJob(id)
        if (result.kind === 'refused' && result.status === 404) {
          return <UnknownPage />
        }
        const t = await getTexts('people')
        return (
          <>
            {result.kind !== 'ok' && <PageHeader title={t('job.running')} />}
            <ServiceResultView result={result} session={session} retryHref={jobHref(id)}>
              {(job) => <JobView job={job} />}
            </ServiceResultView>
          </>
        )
      }}
    </SessionBoundary>
  )
}
