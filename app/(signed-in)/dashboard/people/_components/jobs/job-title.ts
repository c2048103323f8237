import type { Job } from '@/lib/people/people-schemas'
import type { Texts } from '@/lib/texts/server'

/** What a job is doing, or has done: `Suspending 12 people`. */
export function jobTitle(t: Texts<'people'>, job: Job): string {
  const audience = job.audience ?? t('job.deletedAudience')
  const isDone = job.state === 'done'
  const count = isDone ? job.done - job.failed : job.total
  switch (job.action) {
    case 'suspend':
      return isDone ? t('job.suspendDone', { count }) : t('job.suspend', { count })
    case 'restore':
      return isDone ? t('job.restoreDone', { count }) : t('job.restore', { count })
    case 'signOut':
      return isDone ? t('job.signOutDone', { count }) : t('job.signOut', { count })
    case 'addToAudience':
      return isDone
        ? t('job.addToAudienceDone', { count, audience })
        : t('job.addToAudience', { count, audience })
    default:
      return t('job.progress', { done: job.done, total: job.total })
  }
}
