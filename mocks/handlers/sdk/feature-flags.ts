import { z } from 'zod'
import { evaluateFlag, FLAGS, type FlagEntity } from '../../data/flags'
import { keyEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

const path = '/feature-flags'
const everything = z.object({
  entityId: z.string().min(1).max(200),
  context: z.record(z.string(), z.unknown()).optional(),
})
const question = everything.extend({ key: z.string().min(1).max(128) })

/** [design] Paths and shapes (contract: feature flags). */
export const flagHandlers = (state: MockState) => [
  keyEndpoint(
    state,
    { method: 'post', path: `${path}/evaluate`, body: question },
    ({ body: { key, entityId } }) => {
      const answer = evaluateFlag(key, entityOf(state, entityId))
      return answer ? ok({ key, ...answer }) : fail('NOT_FOUND')
    },
  ),

  keyEndpoint(
    state,
    { method: 'post', path: `${path}/evaluate-all`, body: everything },
    ({ body: { entityId } }) => {
      const entity = entityOf(state, entityId)
      const flags = Object.keys(FLAGS).map((key) => [key, evaluateFlag(key, entity)?.value])
      return ok({ flags: Object.fromEntries(flags) })
    },
  ),
]

function entityOf(state: MockState, id: string): FlagEntity {
  const user = state.users.byId(id)
  const audiences = [
    ...(user?.emailVerified ? ['confirmed'] : []),
    ...(user?.claims.role === 'admin' ? ['admins'] : []),
  ]
  return { id, audiences }
}
