import { fail, ok, type Reply } from '../../http/reply'
import { sessionCookies } from '../../http/session-cookies'
import type { User } from '../../state/accounts/users'
import type { TakeoverHint } from '../../state/social/oidc-start'
import type { TokenPair } from '../../tokens/token-pair'
import { type SessionContext, startSession } from './start-session'
import { retireGuest, type Takeover } from './takeover'
import { userView } from './user-view'

export type SignIn = {
  user: User
  /** What `lastLoginMethod` says afterwards. */
  method: string
  /** The body of a route that takes the takeover hint; its answer then says what became of it. */
  hint?: TakeoverHint
}

export type SignInOutcome =
  | { kind: 'locked' }
  | { kind: 'signed-in'; tokens: TokenPair; takeover: Takeover | null; wasDeleted: boolean }

/** Signs the user in: cancels a deletion under way and retires the guest of before. */
export function completeSignIn(context: SessionContext, signIn: SignIn): SignInOutcome {
  const { user, method, hint } = signIn
  if (user.isLocked) return { kind: 'locked' }

  const wasDeleted = user.purgeAtMs !== null
  user.purgeAtMs = null
  user.lastLoginMethod = method
  const takeover = hint ? retireGuest(context.state, hint) : null
  return { kind: 'signed-in', tokens: startSession(context, user), takeover, wasDeleted }
}

/** The same, answered with the session payload (contract: session payload). */
export function signIn(context: SessionContext, details: SignIn): Reply {
  const outcome = completeSignIn(context, details)
  if (outcome.kind === 'locked') return fail('ACCOUNT_LOCKED')
  const { tokens, takeover, wasDeleted } = outcome
  const data = {
    user: userView(details.user),
    tokens,
    ...takeover,
    ...(wasDeleted && { reactivatedFromDeletion: true }),
  }
  return ok(data, sessionCookies(context.state, tokens))
}
