import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes behind a prefix that says what the token is for. */
export function randomToken(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

/** What the service stores instead of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
