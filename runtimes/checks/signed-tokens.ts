import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { environment } from '../environment.mjs'

export const issuer = environment.SENDORA_API_URL
export const jwksUrl = environment.SENDORA_JWKS_URL
/** The publishable key without its prefix. */
export const audience = 'runtimesProject1'

/** Tokens as the service signs them, and the key set that says so. */
export async function signer(kid = 'key-1') {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }
  return {
    keySet: { keys: [publicJwk] },
    sign: (claims: object = {}) =>
      new SignJWT({ ...freshClaims(), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
        .sign(privateKey),
  }
}

export const nowSeconds = () => Math.floor(Date.now() / 1000)

function freshClaims() {
  const now = nowSeconds()
  return {
    sub: 'user_1',
    email: 'ada@example.com',
    iss: issuer,
    aud: audience,
    iat: now,
    exp: now + 900,
  }
}

export const expired = () => ({ iat: nowSeconds() - 1_000, exp: nowSeconds() - 100 })

/** The token with another payload under the same signature. */
export function withClaims(token: string, claims: object): string {
  const [header, , signature] = token.split('.')
  const payload = btoa(JSON.stringify({ ...freshClaims(), ...claims }))
  return [
    header,
    payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    signature,
  ].join('.')
}
