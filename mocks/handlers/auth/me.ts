import { z } from 'zod'
import { keyAndUserEndpoint } from '../../http/endpoint'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'
import { displayName } from './schemas'
import { userView } from './user-view'

const changes = z
  .object({
    name: displayName.optional(),
    /** A language tag, or null for none. */
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .nullish(),
  })
  .refine(({ name, locale }) => name !== undefined || locale !== undefined)

// [design] No client of the real service calls these routes.
export const meHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'get', path: '/auth-service/me' }, ({ actor }) =>
    ok({ user: userView(actor.user) }),
  ),
  keyAndUserEndpoint(
    state,
    { method: 'patch', path: '/auth-service/me', body: changes },
    ({ actor, body }) => {
      if (body.name !== undefined) actor.user.name = body.name
      if (body.locale === null) delete actor.user.claims.locale
      else if (body.locale !== undefined) actor.user.claims.locale = body.locale
      return ok({ user: userView(actor.user) })
    },
  ),
]
