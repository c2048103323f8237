import type { User } from '../../state/accounts/users'
import type { MockState } from '../../state/mock-state'

export type Promotion = { email?: string | null; emailVerified?: boolean; name?: string | null }

/**
 * Makes a guest a user in place. The sessions of before end, because their tokens still say `is_anonymous`
 * (contract: linked identities).
 */
export function promoteGuest(state: MockState, guest: User, promotion: Promotion): void {
  const { email, emailVerified = false, name } = promotion
  guest.isAnonymous = false
  guest.name = name ?? guest.name
  if (email) {
    state.users.setEmail(guest, email)
    guest.emailVerified = emailVerified
  }
  state.families.revokeUser(guest.id, 'upgraded')
}
