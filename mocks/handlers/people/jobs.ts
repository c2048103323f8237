import { adminEndpoint } from '../../http/admin-endpoint'
import { userEndpoint } from '../../http/endpoint'
import { idempotent } from '../../http/idempotent'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import type { Job } from '../../state/people/jobs'

const path = '/jobs/:id'
const SHOWN_FAILURES = 100
const SHOWN_JOBS = 10

/** Everyone sees their own jobs; those of others do not exist for them. */
export const jobHandlers = (state: MockState) => {
  const find = (id = '', ownerId: string) => {
    state.jobs.settle()
    return state.jobs.byId(id, ownerId)
  }
  return [
    userEndpoint(state, { method: 'get', path: '/jobs' }, ({ actor }) => {
      state.jobs.settle()
      const jobs = state.jobs.of(actor.user.id).slice(0, SHOWN_JOBS)
      return ok({ items: jobs.map((job) => summary(state, job)) })
    }),

    userEndpoint(state, { method: 'get', path }, ({ params, actor }) => {
      const job = find(params.id, actor.user.id)
      return job ? ok(detail(state, job)) : fail('NOT_FOUND')
    }),

    adminEndpoint(
      state,
      { method: 'post', path: `${path}/cancel` },
      idempotent(({ params, actor }) => {
        const job = find(params.id, actor.user.id)
        if (!job) return fail('NOT_FOUND')
        if (!state.jobs.cancel(job))
          return fail('STATE_CONFLICT', { details: { state: job.state } })
        state.auditTrail.add({ action: 'job.canceled', actorId: actor.user.id })
        return ok(detail(state, job))
      }),
    ),

    adminEndpoint(
      state,
      { method: 'post', path: `${path}/retry` },
      idempotent(({ params, actor }) => {
        const job = find(params.id, actor.user.id)
        if (!job) return fail('NOT_FOUND')
        const personIds = job.failures.flatMap((one) => (one.canRetry ? [one.personId] : []))
        if (job.state === 'running' || personIds.length === 0) {
          return fail('STATE_CONFLICT', { details: { state: job.state } })
        }
        const { action, audienceId, ownerId } = job
        const { id } = state.jobs.start({ action, audienceId, ownerId, personIds })
        state.auditTrail.add({ action: `people.${action}`, actorId: actor.user.id })
        return ok({ jobId: id })
      }),
    ),
  ]
}

function summary(state: MockState, job: Job) {
  const { id, action, state: at, done, personIds, failures, startedAtMs, endedAtMs } = job
  const audience = job.audienceId === null ? null : state.audiences.byId(job.audienceId)?.value.name
  return {
    id,
    action,
    audience: audience ?? null,
    state: at,
    done,
    total: personIds.length,
    failed: failures.length,
    retryable: failures.filter(({ canRetry }) => canRetry).length,
    startedAt: new Date(startedAtMs).toISOString(),
    endedAt: endedAtMs === null ? null : new Date(endedAtMs).toISOString(),
  }
}

function detail(state: MockState, job: Job) {
  const failures = job.failures.slice(0, SHOWN_FAILURES).map((failure) => ({
    ...failure,
    name: state.directory.byId(failure.personId)?.value.name ?? null,
  }))
  return { ...summary(state, job), failures }
}
