import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'
import type { OneTimeKind } from '../../../state/one-time-tokens'

/** Spends the token of a mailed link: the user it was sent to, or `null` for an invalid token. */
export function spendLink(state: MockState, kind: OneTimeKind, token: string): User | null {
  const userId = state.oneTimeTokens.consume(kind, token)
  return (userId && state.users.byId(userId)) || null
}
