import 'server-only'
import type { ServiceResult } from '../sendora'
import type { CallService } from '../sendora/server'
import { jobDetailSchema, startedJobSchema } from './people-schemas'
import type { BulkAction } from './selection'

type Change = { id: string; action: BulkAction; idempotencyKey: string }
type Outcome = { kind: 'done' } | { kind: 'failed'; code: string }

/** A bulk action on one person, which is done by the time the service is asked how it went. */
export async function changePerson(
  callService: CallService,
  { id, action, idempotencyKey }: Change,
): Promise<ServiceResult<Outcome>> {
  const started = await callService('/people/bulk', {
    method: 'POST',
    body: { ids: [id], action },
    idempotencyKey,
    parse: startedJobSchema.parse,
  })
  if (started.kind !== 'ok') return started
  const job = await callService(`/jobs/${encodeURIComponent(started.data.jobId)}`, {
    parse: jobDetailSchema.parse,
  })
  if (job.kind !== 'ok') return job
  const [failure] = job.data.failures
  return { kind: 'ok', data: failure ? { kind: 'failed', code: failure.code } : { kind: 'done' } }
}
