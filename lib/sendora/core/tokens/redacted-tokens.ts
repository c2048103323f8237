import type { Tokens } from '../cookies/cookies'

const redacted = '[redacted]'

/**
 * The tokens of a session in memory. They are read by name alone: printing, copying or serializing the whole finds
 * nothing, and React refuses to send it to a browser (security: tokens in memory).
 */
export class RedactedTokens implements Tokens {
  readonly #tokens: Tokens
  readonly expiresInSeconds: number

  constructor({ accessToken, refreshToken }: Tokens, expiresInSeconds: number) {
    this.#tokens = { accessToken, refreshToken }
    this.expiresInSeconds = expiresInSeconds
  }

  get accessToken(): string {
    return this.#tokens.accessToken
  }

  get refreshToken(): string {
    return this.#tokens.refreshToken
  }

  toString(): string {
    return redacted
  }

  toJSON(): string {
    return redacted
  }

  // For Node's `console.log`, by its public name: Edge has no `node:util`.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return redacted
  }
}

/** SHA-256 of a token, hexadecimal: the key to remember or lock it by, never the token itself. */
export async function sha256Hex(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
