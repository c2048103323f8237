import { z } from 'zod'
import { userEndpoint } from '../../http/endpoint'
import { fail, ok } from '../../http/reply'
import type { Invitation } from '../../state/invitations'
import type { MockState } from '../../state/mock-state'
import { displayName, emailToAdd } from '../auth/schemas'

const path = '/people/invitations'
const body = z.object({ email: emailToAdd, name: displayName.nullish() })

const view = ({ email, name, atMs }: Invitation) => ({
  email,
  name,
  invitedAt: new Date(atMs).toISOString(),
})

export const invitationHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path }, ({ actor }) =>
    ok({ items: state.invitations.of(actor.user.id).map(view) }),
  ),
  userEndpoint(state, { method: 'post', path, body }, (call) => {
    // The claim of the token counts, not the account: a confirmed address needs a new token.
    if (call.actor.claims.email_verified !== true) {
      return fail('FORBIDDEN', { details: { requiredClaims: { email_verified: true } } })
    }
    const { email, name = null } = call.body
    const added = state.invitations.add({ email, name, inviterId: call.actor.user.id })
    return added ? ok(view(added)) : fail('CONFLICT')
  }),
]
