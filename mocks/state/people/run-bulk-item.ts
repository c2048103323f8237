import type { Person } from '../../data/people'
import type { Users } from '../accounts/users'
import type { Faults } from '../faults'
import type { Editor } from '../versioned'
import type { Audiences } from './audiences'
import type { Directory } from './directory'
import type { Job, JobFailure } from './jobs'

type Facts = {
  users: Users
  directory: Directory
  audiences: Audiences
  faults: Faults
  nowMs: () => number
}

/** A job's work on one person. An outage, or a fault on this path, fails it in a way that can be tried again. */
const JOB_ITEMS_PATH = '/jobs/items'

export function createBulkItem(facts: Facts) {
  const { users, directory, audiences, faults, nowMs } = facts
  return (job: Job, personId: string): JobFailure | null => {
    const owner = users.byId(job.ownerId)
    const fault = faults.take({ path: JOB_ITEMS_PATH, email: owner?.email ?? null })
    if (fault && (fault.kind || (fault.status ?? 200) >= 400)) {
      return { personId, code: 'SERVICE_UNAVAILABLE', canRetry: true }
    }
    const record = directory.byId(personId)
    if (!record) return { personId, code: 'NOT_FOUND', canRetry: false }
    const by: Editor = { id: job.ownerId, name: owner?.name ?? owner?.email ?? 'Guest' }
    const setStatus = (status: Person['status']) =>
      directory.edit(record, { changes: { status }, version: record.version, by, atMs: nowMs() })

    switch (job.action) {
      case 'suspend':
        // Their company would lose the last one who can pay.
        if (record.value.role === 'owner') return { personId, code: 'OWNER', canRetry: false }
        setStatus('suspended')
        return null
      case 'restore':
        if (record.value.status === 'suspended') {
          setStatus(record.value.seenMinutesAgo === null ? 'invited' : 'active')
        }
        return null
      case 'signOut':
        directory.signOut(personId)
        return null
      case 'addToAudience':
        audiences.addMember(job.audienceId ?? '', personId)
        return null
    }
  }
}
