import { z } from 'zod'
import { userEndpoint } from '../../http/endpoint'
import { invalid } from '../../http/read-input'
import { ok } from '../../http/reply'
import type { World } from '../../state/world'

const query = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) })

export const eventHandlers = (world: World) => [
  userEndpoint(world, { method: 'get', path: '/events/recent' }, (call) => {
    const parsed = query.safeParse(call.query)
    if (!parsed.success) return invalid(parsed.error)
    return ok({ items: world.business.recentEvents(parsed.data.limit) })
  }),
]
