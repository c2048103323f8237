import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'
import type { IdpProfile } from '../../../state/social/idp-grant'

export type Owner = { user: User; collision: 'identity' | 'email' }

/** Whose an identity is already: by the provider's own id, else by an address it confirmed. */
export function federatedOwner(
  state: MockState,
  provider: string,
  profile: IdpProfile,
): Owner | null {
  const byIdentity = state.users.byIdentity(provider, profile.subject)
  if (byIdentity) return { user: byIdentity, collision: 'identity' }
  const byEmail =
    profile.email && profile.emailVerified ? state.users.byEmail(profile.email) : undefined
  return byEmail ? { user: byEmail, collision: 'email' } : null
}

/** Adds an identity to a user who does not have it. */
export function attachIdentity(state: MockState, user: User, identity: FederatedIdentity): void {
  const { provider, profile } = identity
  const { subject, email } = profile
  const isThere = user.identities.some(
    (one) => one.provider === provider && one.subject === subject,
  )
  if (!isThere) user.identities.push({ provider, subject, email, linkedAtMs: state.nowMs() })
}

export type FederatedIdentity = { provider: string; profile: IdpProfile }

/**
 * Gives the account of an address to the user for whom a provider confirms that address. Nobody had
 * confirmed it before? Then its maker may be someone else, who must not keep a way in.
 */
export function adoptByEmail(state: MockState, user: User, identity: FederatedIdentity): void {
  if (!user.emailVerified) {
    user.password = null
    user.mfa = null
    user.pendingMfa = null
    user.passkeys = []
    user.identities = []
    user.emailVerified = true
    state.families.revokeUser(user.id, 'revoked')
  }
  attachIdentity(state, user, identity)
}

/** A new user for an identity that nobody has. An unconfirmed address is not claimed. */
export function addFederatedUser(state: MockState, identity: FederatedIdentity): User {
  const { provider, profile } = identity
  const user = state.users.add({
    email: profile.emailVerified ? profile.email : null,
    emailVerified: profile.emailVerified && profile.email !== null,
    name: profile.name,
    signupMethod: provider,
    createdAtMs: state.nowMs(),
  })
  attachIdentity(state, user, identity)
  return user
}
