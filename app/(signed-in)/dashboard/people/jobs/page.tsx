import type { Metadata } from 'next'
import { pageStates } from '@/app/_components/service/page-states'
import { ServiceResultView } from '@/app/_components/service/service-result-view'
import { BackLink } from '@/app/_components/ui/back-link'
import { PageHeader } from '@/app/_components/ui/page-header'
import { readJobs } from '@/lib/people/people-api'
import { SessionBoundary } from '@/lib/sendora/server'
import { getTexts } from '@/lib/texts/server'
import { JobList } from '../_components/jobs/job-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('people'))('jobs.title') }
}

export default async function JobsPage() {
  const t = await getTexts('people')
  return (
    <SessionBoundary {...pageStates}>
      {async (session) => (
        <>
          <BackLink href="/dashboard/people">{t('job.backToList')}</BackLink>
          <PageHeader title={t('jobs.title')} lead={t('jobs.lead')} />
          <ServiceResultView
            result={await readJobs()}
            session={session}
            retryHref="/dashboard/people/jobs"
          >
            {(jobs) => <JobList jobs={jobs} />}
          </ServiceResultView>
        </>
      )}
    </SessionBoundary>
  )
}
