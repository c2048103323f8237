import { decodeAccessToken } from '../tokens/access-token'
import { base64urlFromBytes } from '../tokens/base64url'
import type { Tokens } from './cookies'

/**
 * The CSRF value of a session: derived, not random, so that every answer of one rotation sets the same cookie; from the
 * refresh token and the access token's user, so that two tokens of different sessions aren't taken for a pair.
 */
export async function csrfToken({ accessToken, refreshToken }: Tokens): Promise<string> {
  const userId = decodeAccessToken(accessToken)?.sub ?? ''
  const text = new TextEncoder().encode(`sendora-csrf ${refreshToken} ${userId}`)
  return base64urlFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** Compares in constant time. */
export function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}
