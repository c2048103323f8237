import { createHash } from 'node:crypto'
import type { MockState } from '../state/mock-state'
import type { IdpGrant } from '../state/social/idp-grant'

export type Redemption = {
  provider: string
  clientId: string
  code: string
  redirectUri: string
  codeVerifier: string | undefined
}

/** The grant behind a code, once, for exactly who asked for it (RFC 6749, 4.1.3; RFC 7636, 4.6). */
export function redeemCode(state: MockState, redemption: Redemption): IdpGrant | null {
  const grant = state.idpCodes.take(redemption.code)
  if (!grant) return null
  const isSame =
    grant.provider === redemption.provider &&
    grant.clientId === redemption.clientId &&
    grant.redirectUri === redemption.redirectUri &&
    grant.codeChallenge === s256(redemption.codeVerifier ?? '')
  return isSame ? grant : null
}

/** The code challenge that belongs to a verifier. */
export function s256(codeVerifier: string): string {
  return createHash('sha256').update(codeVerifier).digest('base64url')
}
