import { base64urlFromBytes } from '../core/tokens/base64url'
import type { Session } from '../core/tokens/session'
import { testSession } from './test-session'

/**
 * An access token that carries a session and that isn't signed. It's taken while sessions are only decoded; with
 * `SENDORA_JWKS_URL`, sign one with `createTestKey`.
 */
export function testAccessToken(session: Session = testSession()): string {
  return `${signingInput(session.claims)}.${base64urlFromBytes(new Uint8Array(256))}`
}

/** The part of a token that is signed. */
export function signingInput(claims: object, kid = 'test'): string {
  return [{ alg: 'RS256', typ: 'JWT', kid }, claims]
    .map((part) => base64urlFromBytes(new TextEncoder().encode(JSON.stringify(part))))
    .join('.')
}
