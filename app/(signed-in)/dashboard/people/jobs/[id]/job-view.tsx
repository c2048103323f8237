import { randomUUID } from 'node:crypto'
import { BackLink } from '@/app/_components/ui/back-link'
import { buttonClass } from '@/app/_components/ui/button-class'
import { PageHeader } from '@/app/_components/ui/page-header'
import { PageLink } from '@/app/_components/ui/page-link'
import type { JobDetail } from '@/lib/people/people-schemas'
import { getFormat, getTexts } from '@/lib/texts/server'
import { JobFailures } from '../../_components/jobs/job-failures'
import { JobProgress } from '../../_components/jobs/job-progress'
import { jobTitle } from '../../_components/jobs/job-title'
import { RefreshWhileRunning } from '../../_components/jobs/refresh-while-running'
import { JobForm } from './job-form'

export async function JobView({ job }: { job: JobDetail }) {
  const t = await getTexts('people')
  const format = await getFormat()
  const isRunning = job.state === 'running'
  const date = format.dateTime(new Date(job.startedAt), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <BackLink href="/dashboard/people">{t('job.backToList')}</BackLink>
      <PageHeader
        title={jobTitle(t, job)}
        lead={isRunning ? t('job.lead') : t('job.leadEnded', { date })}
      />
      <div className="grid max-w-180 gap-6">
        <div className="grid gap-4 rounded-panel border border-line bg-surface p-5">
          <JobProgress job={job} />
          {job.state === 'canceled' && <p className="text-muted">{t('job.canceledText')}</p>}
          <div className="flex flex-wrap items-start gap-2 empty:hidden">
            {isRunning && (
              <>
                <RefreshWhileRunning />
                <JobForm
                  id={job.id}
                  intent="cancel"
                  idempotencyKey={randomUUID()}
                  label={t('job.cancel')}
                  pending={t('job.canceling')}
                />
                <span className="hidden noscript:inline">
                  <PageLink href="" className={buttonClass('quiet')}>
                    {t('job.refresh')}
                  </PageLink>
                </span>
              </>
            )}
            {!isRunning && job.retryable > 0 && (
              <JobForm
                id={job.id}
                intent="retry"
                idempotencyKey={randomUUID()}
                label={t('job.retry', { count: job.retryable })}
                pending={t('job.retrying')}
              />
            )}
          </div>
        </div>
        <JobFailures job={job} />
      </div>
    </>
  )
}
