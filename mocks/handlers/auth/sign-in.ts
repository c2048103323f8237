import type { Call } from '../../http/endpoint'
import { fail, ok, type Reply } from '../../http/reply'
import { sessionCookies } from '../../http/session-cookies'
import type { User } from '../../state/users'
import { mintPair } from '../../tokens/mint-pair'
import { userView } from './user-view'

/** Starts a family for the user and answers the session payload of contract 3.1. */
export function signIn(call: Call<unknown>, user: User, method: string): Reply {
  const { world, request, projectId } = call
  if (user.isLocked) return fail('ACCOUNT_LOCKED')

  user.lastLoginMethod = method
  const deviceInfo = request.headers.get('user-agent')?.slice(0, 200) ?? null
  const family = world.families.start({ userId: user.id, deviceInfo })
  const refreshToken = world.refreshTokens.issue(family.id)
  const tokens = mintPair(world, { audience: projectId })(family, refreshToken)
  return ok({ user: userView(user), tokens }, sessionCookies(world, tokens))
}
