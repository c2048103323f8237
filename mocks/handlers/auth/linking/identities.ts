import { keyAndUserEndpoint } from '../../../http/endpoint'
import { recentAuthEndpoint } from '../../../http/recent-auth-endpoint'
import { fail, ok } from '../../../http/reply'
import type { MockState } from '../../../state/mock-state'

export const identityHandlers = (state: MockState) => [
  keyAndUserEndpoint(
    state,
    { method: 'get', path: '/auth-service/me/identities' },
    ({ actor: { user } }) => {
      const identities = user.identities.map(({ provider, email, linkedAtMs }) => ({
        provider,
        email,
        linkedAt: new Date(linkedAtMs).toISOString(),
      }))
      return ok({ identities, hasPassword: user.password !== null })
    },
  ),
  recentAuthEndpoint(
    state,
    { method: 'delete', path: '/auth-service/me/identities/:provider' },
    ({ actor: { user }, params }) => {
      const provider = params.provider ?? ''
      const left = user.identities.filter((identity) => identity.provider !== provider)
      if (left.length === user.identities.length) return fail('NOT_FOUND')
      // [design] Mails to the account's address are not counted as a way in, as the answer of
      // `GET /me/identities` does not count them either.
      const others = left.length + user.passkeys.length + (user.password ? 1 : 0)
      if (others === 0) return fail('LAST_CREDENTIAL')
      user.identities = left
      return ok({ provider, removed: true, remaining: left.length })
    },
  ),
]
