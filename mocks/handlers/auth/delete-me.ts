import { DELETION_GRACE_DAYS } from '../../constants'
import { recentAuthEndpoint } from '../../http/recent-auth-endpoint'
import { ok } from '../../http/reply'
import type { MockState } from '../../state/mock-state'

const DAY_MS = 86_400_000

/** Sessions end now, the account after the grace, and signing in cancels (contract: linked identities). */
export const deleteMeHandlers = (state: MockState) => [
  recentAuthEndpoint(
    state,
    { method: 'delete', path: '/auth-service/me' },
    ({ actor: { user } }) => {
      state.families.revokeUser(user.id, 'account_deleted')
      // [design] A guest could never sign in to cancel, so there is nothing to wait for.
      if (user.isAnonymous) {
        state.users.remove(user.id)
        return ok({ status: 'purged', scheduledPurgeAt: null, graceDays: 0 })
      }
      user.purgeAtMs = state.nowMs() + DELETION_GRACE_DAYS * DAY_MS
      const scheduledPurgeAt = new Date(user.purgeAtMs).toISOString()
      return ok({ status: 'pending', scheduledPurgeAt, graceDays: DELETION_GRACE_DAYS })
    },
  ),
]
