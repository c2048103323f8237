import { z } from 'zod'
import type { User } from '../../state/users'
import type { World } from '../../state/world'

/** A member of the routes that sign in (contract: guest takeover). A wrong one never fails a sign-in. */
export const takeoverHint = {
  prevAnonRefreshToken: z.string().max(4096).nullish().catch(undefined),
}

export type TakeoverHint = { prevAnonRefreshToken?: string | null }

export type Takeover = {
  /** [design] A hint that retires nobody counts as `preserved`, whatever is wrong with it. */
  anonRetirement: 'retired' | 'preserved' | 'none'
  retiredAnonUserId?: string
}

/** The guest whose session a hint belongs to. Signed-in users are none. */
export function liveGuest(world: World, { prevAnonRefreshToken }: TakeoverHint): User | null {
  const family = prevAnonRefreshToken
    ? world.refreshTokens.liveFamilyOf(prevAnonRefreshToken)
    : null
  const user = family && world.users.byId(family.userId)
  return user?.isAnonymous ? user : null
}

/** Ends the guest's sessions and deletes the guest (contract: guest takeover). */
export function retireGuest(world: World, hint: TakeoverHint): Takeover {
  if (!hint.prevAnonRefreshToken) return { anonRetirement: 'none' }
  const guest = liveGuest(world, hint)
  if (!guest) return { anonRetirement: 'preserved' }
  world.families.revokeUser(guest.id, 'guest_retired')
  world.users.remove(guest.id)
  return { anonRetirement: 'retired', retiredAnonUserId: guest.id }
}
