import { base64urlFromBytes } from '../core/tokens/base64url'
import type { Session } from '../core/tokens/session'
import { configuration } from '../server/configuration'
import { testSession } from './test-session'
import { signingInput } from './test-token'

export type TestKey = {
  /** An access token of this app, signed with the key. */
  sign: (session?: Session) => Promise<string>
  /** What `SENDORA_JWKS_URL` has to answer with, as JSON. */
  keySet: { keys: readonly object[] }
}

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/**
 * A key pair that stands in for the service's, for tests with verified sessions. `iss` and `aud` of its tokens are those
 * of the configuration.
 */
export async function createTestKey(): Promise<TestKey> {
  const parameters = { ...algorithm, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])
  const kid = crypto.randomUUID()
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', pair.publicKey)

  async function sign(session: Session = testSession()): Promise<string> {
    const { issuer, audience } = configuration()
    const input = signingInput({ iss: issuer, aud: audience, ...session.claims }, kid)
    const signature = await crypto.subtle.sign(
      algorithm.name,
      pair.privateKey,
      new TextEncoder().encode(input),
    )
    return `${input}.${base64urlFromBytes(new Uint8Array(signature))}`
  }

  return { sign, keySet: { keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] } }
}
