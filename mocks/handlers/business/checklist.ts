import { userEndpoint } from '../../http/endpoint'
import { idempotent } from '../../http/idempotent'
import { ok } from '../../http/reply'
import type { User } from '../../state/accounts/users'
import type { MockState } from '../../state/mock-state'

export const checklistHandlers = (state: MockState) => [
  userEndpoint(state, { method: 'get', path: '/project/checklist' }, ({ actor }) =>
    ok(view(state, actor.user)),
  ),
  userEndpoint(
    state,
    { method: 'post', path: '/project/checklist/dismiss' },
    idempotent(({ actor }) => {
      const { user } = actor
      if (state.dismissedChecklists.at(user.id) === null) {
        state.dismissedChecklists.dismiss(user.id)
        state.auditTrail.add({ action: 'checklist.dismissed', actorId: user.id })
      }
      return ok(view(state, user))
    }),
  ),
]

/** Items can't be checked off by hand: the service decides what is done. */
function view(state: MockState, user: User) {
  const dismissedAtMs = state.dismissedChecklists.at(user.id)
  return {
    items: [
      { id: 'verify_email', isDone: user.emailVerified },
      { id: 'send_event', isDone: state.trackedEvents.newestFirst().length > 0 },
      { id: 'invite_teammate', isDone: state.invitations.of(user.id).length > 0 },
      { id: 'two_step_verification', isDone: user.mfa !== null },
    ],
    dismissedAt: dismissedAtMs === null ? null : new Date(dismissedAtMs).toISOString(),
  }
}
