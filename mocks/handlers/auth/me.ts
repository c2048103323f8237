import { keyAndUserEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import type { World } from '../../state/world'
import { userView } from './user-view'

export const meHandlers = (world: World) => [
  // A guess of ours: no client of the real service calls this route (contract 3.10).
  keyAndUserEndpoint(world, { method: 'get', path: '/auth-service/me' }, ({ actor }) =>
    ok({ user: userView(actor.user) }),
  ),
]
