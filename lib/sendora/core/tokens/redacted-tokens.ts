import type { Tokens } from '../cookies/cookies'

const redacted = '[redacted]'

/**
 * The tokens of a session while they are held in memory. Reading them is deliberate, by name; whatever prints, copies
 * or serialises the whole finds nothing, and React refuses to send it to a browser (security: tokens in memory).
 */
export class RedactedTokens implements Tokens {
  readonly #tokens: Tokens
  /** Life of the access token, seconds. */
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

  // What Node's `console.log` asks for, under its public name: no import of `node:util` is needed.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return redacted
  }
}
