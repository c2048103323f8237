import { sign } from 'node:crypto'
import type { SigningKey } from './signing-keys'

/** A compact JWS (RFC 7515) with RS256 over these claims. */
export function signJwt(claims: Record<string, unknown>, key: SigningKey): string {
  const head = encode({ alg: 'RS256', typ: 'JWT', kid: key.kid })
  const signed = `${head}.${encode(claims)}`
  const signature = sign('RSA-SHA256', Buffer.from(signed), key.privateKey)
  return `${signed}.${signature.toString('base64url')}`
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
