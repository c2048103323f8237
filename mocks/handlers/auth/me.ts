import { z } from 'zod'
import { keyAndUserEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import { displayName } from './schemas'
import { userView } from './user-view'

const changes = z.object({ name: displayName })

// [design] No client of the real service calls these routes.
export const meHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'get', path: '/auth-service/me' }, ({ actor }) =>
    ok({ user: userView(actor.user) }),
  ),
  keyAndUserEndpoint(
    state,
    { method: 'patch', path: '/auth-service/me', body: changes },
    ({ actor, body }) => {
      actor.user.name = body.name
      return ok({ user: userView(actor.user) })
    },
  ),
]
