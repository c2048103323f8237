import { keyAndUserEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { Family } from '../../state/families'
import type { World } from '../../state/world'

export const sessionHandlers = (world: World) => [
  keyAndUserEndpoint(world, { method: 'get', path: '/auth-service/sessions/me' }, ({ actor }) => {
    const live = world.families.ofUser(actor.user.id).filter(isLive)
    return ok(live.map(sessionView))
  }),
  // Whether the current session is included is unknown (contract: devices); here it is.
  keyAndUserEndpoint(world, { method: 'delete', path: '/auth-service/sessions/me' }, ({ actor }) =>
    ok({ revoked: world.families.revokeUser(actor.user.id, 'revoked') }),
  ),
  keyAndUserEndpoint(
    world,
    { method: 'delete', path: '/auth-service/sessions/me/:id' },
    ({ actor, params }) => {
      const family = world.families.byId(params.id ?? '')
      if (!family || family.userId !== actor.user.id || !isLive(family)) return fail('NOT_FOUND')
      world.families.revoke(family.id, 'revoked')
      return ok()
    },
  ),
]

const isLive = (family: Family) => family.revokedAtMs === null

/** These four members and no others (contract: devices): none says which session is the current one. */
function sessionView({ id, deviceInfo, lastUsedAtMs, createdAtMs }: Family) {
  return {
    id,
    deviceInfo,
    lastUsedAt: new Date(lastUsedAtMs).toISOString(),
    createdAt: new Date(createdAtMs).toISOString(),
  }
}
