import Link from 'next/link'
import { Panel } from '@/app/_components/ui/panel'
import { personHref } from '@/lib/dashboard/hrefs'
import type { JobDetail } from '@/lib/people/people-schemas'
import { getTexts, type Texts } from '@/lib/texts/server'

/** Who a job failed for, and why. */
export async function JobFailures({ job }: { job: JobDetail }) {
  if (job.failures.length === 0) return null
  const t = await getTexts('people')
  const isCut = job.failures.length < job.failed
  return (
    <Panel
      id="failures"
      title={t('job.failures')}
      hint={isCut ? t('job.failuresShown', { count: job.failures.length }) : undefined}
      flush
    >
      <ul className="divide-y divide-line border-t border-line">
        {job.failures.map(({ personId, name, code }) => (
          <li
            key={personId}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 px-5 py-2"
          >
            {name === null ? (
              t('job.someone')
            ) : (
              <Link href={personHref(personId)} prefetch={false} className="link">
                {name}
              </Link>
            )}
            <span className="text-muted">{reason(t, code)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function reason(t: Texts<'people'>, code: string): string {
  switch (code) {
    case 'OWNER':
      return t('job.owner')
    case 'NOT_FOUND':
      return t('job.missing')
    case 'SERVICE_UNAVAILABLE':
      return t('job.outage')
    default:
      return t('job.unknown', { code })
  }
}
