import { randomUUID } from 'node:crypto'

/** How many people a job gets through in a second. */
const JOB_RATE = 500

type BulkAction = 'suspend' | 'restore' | 'signOut' | 'addToAudience'
export type JobFailure = { personId: string; code: string; canRetry: boolean }

export type Job = {
  id: string
  ownerId: string
  action: BulkAction
  audienceId: string | null
  personIds: readonly string[]
  state: 'running' | 'done' | 'canceled'
  done: number
  failures: JobFailure[]
  startedAtMs: number
  endedAtMs: number | null
}

type NewJob = Pick<Job, 'ownerId' | 'action' | 'audienceId' | 'personIds'>

export type Jobs = {
  start(job: NewJob): Job
  /** Null for an unknown one, and for someone else's. */
  byId(id: string, ownerId: string): Job | null
  /** The newest first. */
  of(ownerId: string): Job[]
  /** What is done stays done. False when it has already ended. */
  cancel(job: Job): boolean
  /** Does what is due by now. Called before anything that a job may have changed is read. */
  settle(): void
}

type Facts = { nowMs: () => number; run: (job: Job, personId: string) => JobFailure | null }

/** Long work in the background. It moves on with the service's clock, and never by itself. */
export function createJobs({ nowMs, run }: Facts): Jobs {
  const jobs = new Map<string, Job>()

  const settle = () => {
    for (const job of jobs.values()) if (job.state === 'running') advance(job)
  }
  const advance = (job: Job) => {
    const elapsed = nowMs() - job.startedAtMs
    const due = Math.min(job.personIds.length, Math.floor((elapsed * JOB_RATE) / 1000))
    for (const personId of job.personIds.slice(job.done, due)) {
      const failure = run(job, personId)
      if (failure) job.failures.push(failure)
    }
    job.done = Math.max(job.done, due)
    if (job.done === job.personIds.length) end(job, 'done')
  }
  const end = (job: Job, state: Job['state']) => {
    job.state = state
    job.endedAtMs = nowMs()
  }

  return {
    settle,
    start: (asked) => {
      const job: Job = {
        ...asked,
        id: `job_${randomUUID()}`,
        state: 'running',
        done: 0,
        failures: [],
        startedAtMs: nowMs(),
        endedAtMs: null,
      }
      jobs.set(job.id, job)
      return job
    },
    byId: (id, ownerId) => {
      const job = jobs.get(id)
      return job?.ownerId === ownerId ? job : null
    },
    of: (ownerId) => [...jobs.values()].filter((job) => job.ownerId === ownerId).reverse(),
    cancel: (job) => {
      if (job.state !== 'running') return false
      end(job, 'canceled')
      return true
    },
  }
}
