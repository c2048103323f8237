import type { JWK } from 'jose'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { freshClaims } from './access-token'

/** A key pair that signs tokens the way the service does. */
export type SigningKey = {
  publicJwk: JWK
  sign: (claims?: object, header?: object) => Promise<string>
}

export async function signingKey(kid = 'key-1'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (claims = {}, header = {}) =>
      new SignJWT({ ...freshClaims, iss: 'https://api.example', aud: 'project-1', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt', ...header })
        .sign(privateKey),
  }
}
