import { base64urlFromBytes } from './base64url'

/**
 * The CSRF value that belongs to a refresh token: 32 bytes that only its holder could compute. Derived instead of
 * drawn, so that every answer of one rotation carries the same cookie and a planted pair can be told from ours.
 */
export async function csrfToken(refreshToken: string): Promise<string> {
  const text = new TextEncoder().encode(`sendora-csrf ${refreshToken}`)
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
