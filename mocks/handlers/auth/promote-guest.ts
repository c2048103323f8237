import type { User } from '../../state/users'
import type { World } from '../../state/world'

export type Promotion = { email?: string | null; emailVerified?: boolean; name?: string | null }

/**
 * Makes a guest a user in place. The sessions of before end, because their tokens still say `is_anonymous`
 * (contract: linked identities).
 */
export function promoteGuest(world: World, guest: User, promotion: Promotion): void {
  const { email, emailVerified = false, name } = promotion
  guest.isAnonymous = false
  guest.name = name ?? guest.name
  if (email) {
    world.users.setEmail(guest, email)
    guest.emailVerified = emailVerified
  }
  world.families.revokeUser(guest.id, 'upgraded')
}
