import type { MintPair } from '../state/refresh-tokens'
import type { World } from '../state/world'
import { issueAccessToken } from './issue-access-token'

export type MintOptions = {
  audience: string
  /** Life of this one access token; the setting when omitted. */
  ttlSeconds?: number
}

/** How this call mints access tokens. The user's claims are read anew for each. */
export function mintPair(world: World, options: MintOptions): MintPair {
  const { audience, ttlSeconds = world.settings.accessTtlSeconds } = options
  return (family, refreshToken) => {
    const user = world.users.byId(family.userId)
    if (!user) throw new Error(`MOCK_USER_GONE: family ${family.id} has no user`)
    const accessToken = issueAccessToken({
      key: world.keys.current(),
      user,
      family,
      issuer: world.origin,
      audience,
      nowSeconds: world.nowSeconds(),
      ttlSeconds,
    })
    return { accessToken, refreshToken, expiresIn: ttlSeconds, tokenType: 'Bearer' }
  }
}
