import { base64urlFromBytes } from '../../core/tokens/base64url'

/** 256 random bits: a `state`, a nonce, or a code verifier. */
export function randomToken(): string {
  return base64urlFromBytes(crypto.getRandomValues(new Uint8Array(32)))
}

/** The code challenge of a verifier, by the method `S256` (RFC 7636, 4.2). */
export async function codeChallenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return base64urlFromBytes(new Uint8Array(digest))
}
