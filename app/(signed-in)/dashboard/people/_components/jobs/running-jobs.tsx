import Link from 'next/link'
import { jobHref } from '@/lib/dashboard/hrefs'
import type { Job } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { JobProgress } from './job-progress'
import { jobTitle } from './job-title'
import { RefreshWhileRunning } from './refresh-while-running'

/** The user's jobs that aren't done yet, above the list that they change. */
export async function RunningJobs({ jobs }: { jobs: readonly Job[] }) {
  const running = jobs.filter(({ state }) => state === 'running')
  if (running.length === 0) return null
  const t = await getTexts('people')
  return (
    <section aria-label={t('job.running')} className="mb-4 grid gap-2">
      <RefreshWhileRunning />
      {running.map((job) => (
        <div key={job.id} className="rounded-panel border border-line bg-surface px-4 py-3">
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="font-medium">{jobTitle(t, job)}</p>
            <Link href={jobHref(job.id)} prefetch={false} className="link">
              {t('job.show')}
            </Link>
          </div>
          <JobProgress job={job} />
        </div>
      ))}
    </section>
  )
}
