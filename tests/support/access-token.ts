import { nowSeconds } from './clock'

/** Claims of a fresh access token of the user `ada`, as the service writes them. */
export const freshClaims = {
  sub: 'user-ada',
  email: 'ada@example.com',
  email_verified: true,
  name: 'Ada Byron',
  sid: 'session-1',
  iat: nowSeconds,
  exp: nowSeconds + 900,
}

/** The text of one segment: anything that is not a string is written as JSON first. */
export function segment(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return Buffer.from(text, 'utf8').toString('base64url')
}

/** An access token nobody signed: the right shape, and a signature of zeros. */
export function unsignedToken(claims: object = {}, header: object = {}): string {
  const head = segment({ alg: 'RS256', kid: 'key-1', typ: 'JWT', ...header })
  return `${head}.${segment({ ...freshClaims, ...claims })}.${'A'.repeat(342)}`
}

/** The same with a payload that is written as it is. */
export function tokenWithPayload(payload: unknown): string {
  return `${segment({ alg: 'RS256', kid: 'key-1' })}.${segment(payload)}.${'A'.repeat(342)}`
}

export const expiredClaims = { iat: nowSeconds - 1000, exp: nowSeconds - 100 }
