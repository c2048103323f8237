import { z } from 'zod'
import { keyAndUserEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import { displayName } from './schemas'
import { userView } from './user-view'

const changes = z.object({ name: displayName })

// Guesses of ours: no client of the real service calls these routes (contract 3.10).
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
