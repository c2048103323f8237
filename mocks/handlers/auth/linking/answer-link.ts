import type { Call } from '../../../http/endpoint'
import { ok, type Reply } from '../../../http/reply'
import { sessionCookies } from '../../../http/session-cookies'
import type { User } from '../../../state/accounts/users'
import { startSession } from '../start-session'
import { userView } from '../user-view'

export type Linked = { user: User; wasGuest: boolean }

/** `{ user }`, and for a former guest new tokens, as the old session has ended (contract: linked identities). */
export function answerLink(call: Call<unknown>, { user, wasGuest }: Linked): Reply {
  if (!wasGuest) return ok({ user: userView(user) })
  const tokens = startSession(call, user)
  return ok({ user: userView(user), upgraded: true, tokens }, sessionCookies(call.state, tokens))
}
