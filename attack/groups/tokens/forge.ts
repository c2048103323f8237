import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import type { OwnKey } from './key-server'

const audience = 'orbitDemo4nKx82Lq'
export const forgedEmail = 'forged@attack.test'

export const nowSeconds = (): number => Math.floor(Date.now() / 1000)

export const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** Claims as the service writes them. */
export function claimsFor(issuer: string, more: object = {}): Record<string, unknown> {
  const now = nowSeconds()
  return {
    iss: issuer,
    aud: audience,
    sub: 'usr_forged',
    sid: 'ses_forged',
    iat: now,
    exp: now + 900,
    email: forgedEmail,
    email_verified: true,
    name: 'Forged Name',
    is_anonymous: false,
    ...more,
  }
}

export type Forged = {
  key: OwnKey
  header?: object
  /** An object, or the very text of the payload. */
  payload: unknown
}

/** A token with a good RS256 signature over whatever it says. */
export function forge({ key, header = {}, payload }: Forged): string {
  const head = encode({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
  const signed = `${head}.${encode(payload)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key.privateKey).toString('base64url')}`
}

/** A token that claims HS256 and is "signed" with something public. */
export function forgeHmac(secret: string, kid: string, payload: unknown): string {
  const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(payload)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/** A token in the right shape, as the service of another app would issue it. */
export function otherAppToken(claims: object): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'theirs' })}.${encode(claimsFor('https://issuer.test', claims))}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}
