import { z } from 'zod'
import { search } from '../../data/search'
import { userEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import { invalid } from '../../http/request/read-input'
import type { MockState } from '../../state/mock-state'

const query = z.object({
  q: z.string().trim().min(2).max(100),
  /** Of each kind. */
  limit: z.coerce.number().int().min(1).max(20).default(5),
})

export const searchHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/search' }, (call) => {
    const parsed = query.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    const { q, limit } = parsed.data
    const people = state.directory.matching({ query: q })
    return ok({ groups: search({ q, limit, people, eventTypes: state.eventTypes() }) })
  }),
]
