import type { Job } from '@/lib/people/people-schemas'
import { getTexts } from '@/lib/texts/server'

/** How far a job is. Read out in quarters: every step would talk over everything else. */
export async function JobProgress({ job }: { job: Job }) {
  const t = await getTexts('people')
  const { state, done, total, failed } = job
  const words =
    state === 'canceled' ? t('job.canceled', { done, total }) : t('job.progress', { done, total })
  const quarter = Math.floor((4 * done) / Math.max(1, total)) / 4
  return (
    <div className="grid gap-2">
      <progress
        value={done}
        max={Math.max(1, total)}
        aria-label={words}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <p className="tabular text-muted">
        {words}
        {failed > 0 && (
          <span className="text-danger">{` · ${t('job.failed', { count: failed })}`}</span>
        )}
      </p>
      <p role="status" className="sr-only">
        {state === 'running' ? t('job.percent', { percent: quarter }) : words}
      </p>
    </div>
  )
}
