import { keyAndUserEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { Family } from '../../state/families'
import type { MockState } from '../../state/mock-state'

export const sessionHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'get', path: '/auth-service/sessions/me' }, ({ actor }) => {
    const live = state.families.ofUser(actor.user.id).filter(isLive)
    return ok(live.map(sessionView))
  }),
  // Whether the current session is included is unknown (contract: devices); here it is.
  keyAndUserEndpoint(state, { method: 'delete', path: '/auth-service/sessions/me' }, ({ actor }) =>
    ok({ revoked: state.families.revokeUser(actor.user.id, 'revoked') }),
  ),
  keyAndUserEndpoint(
    state,
    { method: 'delete', path: '/auth-service/sessions/me/:id' },
    ({ actor, params }) => {
      const family = state.families.byId(params.id ?? '')
      if (!family || family.userId !== actor.user.id || !isLive(family)) return fail('NOT_FOUND')
      state.families.revoke(family.id, 'revoked')
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
