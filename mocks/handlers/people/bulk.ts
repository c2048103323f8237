import { z } from 'zod'
import { peopleFilterSchema } from '../../data/people-filter'
import { adminEndpoint } from '../../http/admin-endpoint'
import { idempotent } from '../../http/idempotent'
import { staleAuth } from '../../http/recent-auth-endpoint'
import { fail, ok } from '../../http/reply'
import { refuse } from '../../http/request/read-input'
import type { MockState } from '../../state/mock-state'

const MOST_IDS = 1000
/** [design] Locking out more people than this asks for a recent sign-in. */
const SUSPENDED_WITHOUT_STEP_UP = 100

const body = z
  .object({
    ids: z.array(z.string().max(64)).min(1).max(MOST_IDS).optional(),
    filter: peopleFilterSchema.optional(),
    /** How many the user saw. Another number of matches starts nothing. */
    expectedTotal: z.int().min(0).optional(),
    action: z.enum(['suspend', 'restore', 'signOut', 'addToAudience']),
    audienceId: z.string().max(100).optional(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    path: ['ids'],
    message: 'Send either ids or filter.',
  })
  .refine(({ filter, expectedTotal }) => filter === undefined || expectedTotal !== undefined, {
    path: ['expectedTotal'],
    message: 'Required with filter.',
  })

export const bulkHandlers = (state: MockState) => [
  adminEndpoint(
    state,
    { method: 'post', path: '/people/bulk', body },
    idempotent(({ body: asked, actor }) => {
      state.jobs.settle()
      const { action, audienceId = null } = asked
      if (action === 'addToAudience' && !state.audiences.byId(audienceId ?? '')) {
        return unknown('audienceId', 'There is no such audience.')
      }
      const personIds = asked.filter
        ? state.directory.matching(asked.filter).map(({ id }) => id)
        : [...new Set(asked.ids)]
      if (personIds.some((id) => !state.directory.byId(id))) {
        return unknown('ids', 'One of these people does not exist.')
      }
      const total = personIds.length
      if (asked.expectedTotal !== undefined && asked.expectedTotal !== total) {
        return fail('STATE_CONFLICT', { details: { total } })
      }
      if (total === 0) return unknown('filter', 'No one matches.')
      if (action === 'suspend' && total > SUSPENDED_WITHOUT_STEP_UP) {
        const stale = staleAuth(state, actor)
        if (stale) return stale
      }
      const job = state.jobs.start({ ownerId: actor.user.id, action, audienceId, personIds })
      state.auditTrail.add({ action: `people.${action}`, actorId: actor.user.id })
      return ok({ jobId: job.id })
    }),
  ),
]

const unknown = (field: string, message: string) =>
  refuse({ path: [field], code: 'invalid_value', message })
