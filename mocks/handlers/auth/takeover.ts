import { z } from 'zod'
import type { User } from '../../state/accounts/users'
import type { MockState } from '../../state/mock-state'
import type { TakeoverHint } from '../../state/social/oidc-start'

/** A member of the routes that sign in (contract: guest takeover). A wrong one never fails a sign-in. */
export const takeoverHint = {
  prevAnonRefreshToken: z.string().max(4096).nullish().catch(undefined),
}

export type Takeover = {
  /** [design] A hint that retires nobody counts as `preserved`, whatever is wrong with it. */
  anonRetirement: 'retired' | 'preserved' | 'none'
  retiredAnonUserId?: string
}

/** The guest whose session a hint belongs to. Signed-in users are none. */
export function liveGuest(state: MockState, { prevAnonRefreshToken }: TakeoverHint): User | null {
  const family = prevAnonRefreshToken
    ? state.refreshTokens.liveFamilyOf(prevAnonRefreshToken)
    : null
  const user = family && state.users.byId(family.userId)
  return user?.isAnonymous ? user : null
}

/** Ends the guest's sessions and deletes the guest (contract: guest takeover). */
export function retireGuest(state: MockState, hint: TakeoverHint): Takeover {
  if (!hint.prevAnonRefreshToken) return { anonRetirement: 'none' }
  const guest = liveGuest(state, hint)
  if (!guest) return { anonRetirement: 'preserved' }
  state.families.revokeUser(guest.id, 'guest_retired')
  state.users.remove(guest.id)
  return { anonRetirement: 'retired', retiredAnonUserId: guest.id }
}
