import { z } from 'zod'
import { RANGES, type Range } from '../../data/overview'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

const query = z.object({ range: z.enum(Object.keys(RANGES) as Range[]).default('30d') })

export const analyticsHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/analytics/overview' }, (call) => {
    const parsed = query.safeParse(call.query)
    return parsed.success ? ok(state.business.overview(parsed.data.range)) : invalid(parsed.error)
  }),
]
