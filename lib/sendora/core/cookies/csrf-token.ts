import { decodeAccessToken } from '../tokens/access-token'
import { base64urlFromBytes } from '../tokens/base64url'
import type { Tokens } from './cookies'

/**
 * The CSRF value that belongs to a session: 32 bytes that only its holder could compute. Derived instead of drawn, so
 * that every answer of one rotation carries the same cookie. From the refresh token and the user of the access token
 * together, so that two tokens that were not written together can be told from a pair of ours.
 */
export async function csrfToken({ accessToken, refreshToken }: Tokens): Promise<string> {
  const userId = decodeAccessToken(accessToken)?.sub ?? ''
  const text = new TextEncoder().encode(`sendora-csrf ${refreshToken} ${userId}`)
  return base64urlFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** Compares without telling by its duration how much was equal. */
export function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}
