import { z } from 'zod'
import { RANGES, type Range } from '../../data/overview'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { ok } from '../../http/reply'
import type { World } from '../../state/world'

const query = z.object({ range: z.enum(Object.keys(RANGES) as Range[]).default('30d') })

export const analyticsHandlers = (world: World) => [
  userEndpoint(world, { method: 'get', path: '/analytics/overview' }, (call) => {
    const parsed = query.safeParse(call.query)
    return parsed.success ? ok(world.business.overview(parsed.data.range)) : invalid(parsed.error)
  }),
]
