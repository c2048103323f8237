import { keyAndUserEndpoint } from '../../../http/endpoint'
import { recentAuthEndpoint } from '../../../http/recent-auth-endpoint'
import { fail, ok } from '../../../http/reply'
import type { Passkey } from '../../../state/accounts/passkey'
import type { MockState } from '../../../state/mock-state'

export const passkeyManageHandlers = (state: MockState) => [
  keyAndUserEndpoint(state, { method: 'get', path: '/auth-service/passkeys' }, ({ actor }) =>
    ok(actor.user.passkeys.map(passkeyView)),
  ),
  recentAuthEndpoint(
    state,
    { method: 'delete', path: '/auth-service/passkeys/:id' },
    ({ actor: { user }, params }) => {
      const left = user.passkeys.filter(({ id }) => id !== params.id)
      if (left.length === user.passkeys.length) return fail('NOT_FOUND')
      user.passkeys = left
      return ok()
    },
  ),
]

/** These four members and no others (contract: passkeys). */
function passkeyView({ id, name, lastUsedAtMs, createdAtMs }: Passkey) {
  return {
    id,
    name,
    lastUsedAt: lastUsedAtMs === null ? null : new Date(lastUsedAtMs).toISOString(),
    createdAt: new Date(createdAtMs).toISOString(),
  }
}
