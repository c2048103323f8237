import type { Call } from '../../http/endpoint'
import type { User } from '../../state/accounts/users'
import { mintPair } from '../../tokens/mint-pair'
import type { TokenPair } from '../../tokens/token-pair'

export type SessionContext = Pick<Call<unknown>, 'state' | 'request' | 'projectId'>

/** Starts a family. The device is what the `User-Agent` of the call says: apps pass on their visitor's. */
export function startSession({ state, request, projectId }: SessionContext, user: User): TokenPair {
  const deviceInfo = request.headers.get('user-agent')?.slice(0, 200) ?? null
  const family = state.families.start({ userId: user.id, deviceInfo })
  const refreshToken = state.refreshTokens.issue(family.id)
  return mintPair(state, { audience: projectId })(family, refreshToken)
}
