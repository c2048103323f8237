import type { MockState } from '../state/mock-state'
import type { MintPair } from '../state/refresh-tokens'
import { issueAccessToken } from './issue-access-token'

export type MintOptions = {
  audience: string
  /** Life of this one access token; the setting when omitted. */
  ttlSeconds?: number
}

/** How this call mints access tokens. The user's claims are read anew for each. */
export function mintPair(state: MockState, options: MintOptions): MintPair {
  const { audience, ttlSeconds = state.settings.accessTtlSeconds } = options
  return (family, refreshToken) => {
    const user = state.users.byId(family.userId)
    if (!user) throw new Error(`MOCK_USER_GONE: family ${family.id} has no user`)
    const accessToken = issueAccessToken({
      key: state.keys.current(),
      user,
      family,
      issuer: state.origin,
      audience,
      nowSeconds: state.nowSeconds(),
      ttlSeconds,
    })
    return { accessToken, refreshToken, expiresIn: ttlSeconds, tokenType: 'Bearer' }
  }
}
