import type { User } from '../../state/accounts/users'

/** The `user` member of answers (contract: session payload). */
export function userView(user: User) {
  const { id, email, emailVerified, name, isAnonymous, signupMethod, lastLoginMethod } = user
  return { id, email, emailVerified, name, isAnonymous, signupMethod, lastLoginMethod }
}
