import { z } from 'zod'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

const query = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) })

export const eventHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/events/recent' }, (call) => {
    const parsed = query.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    return ok({ items: state.business.recentEvents(parsed.data.limit) })
  }),
]
