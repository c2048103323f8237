import { ListChecks } from 'lucide-react'
import Link from 'next/link'
import { StatePanel } from '@/app/_components/service/panels/state-panel'
import { TimeAgo } from '@/app/_components/ui/time-ago'
import { jobHref } from '@/lib/dashboard/hrefs'
import type { Job } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'
import { jobTitle } from './job-title'

/** The user's last jobs, with what became of them. */
export async function JobList({ jobs }: { jobs: readonly Job[] }) {
  const t = await getTexts('people')
  if (jobs.length === 0) {
    return (
      <StatePanel icon={ListChecks} title={t('jobs.none')} isAlert={false}>
        <p>{t('jobs.noneText')}</p>
      </StatePanel>
    )
  }
  const states: Record<string, string> = {
    running: t('jobs.running'),
    done: t('jobs.done'),
    canceled: t('jobs.canceled'),
  }
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-6 px-5 py-2 hover:bg-sunken"
        >
          <Link
            href={jobHref(job.id)}
            prefetch={false}
            className="font-medium after:absolute after:inset-0"
          >
            {jobTitle(t, job)}
          </Link>
          <span className="tabular text-caption text-muted">
            {states[job.state] ?? job.state}
            {job.failed > 0 && ` · ${t('job.failed', { count: job.failed })}`}
            {' · '}
            <TimeAgo iso={job.startedAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}
