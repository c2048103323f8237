/**
 * Claims of an access token (RFC 7519, section 4; contract: access token). Augment it to type your custom claims:
 *
 * ```ts
 * declare module './lib/sendora' {
 *   interface Claims { role?: 'admin' | 'member' }
 * }
 * ```
 */
export interface Claims {
  /** User id. */
  sub: string
  /** Expiry, seconds since the epoch. */
  exp: number
  /** Issue time, seconds since the epoch. */
  iat?: number
  /** Not valid before, seconds since the epoch. */
  nbf?: number
  iss?: string
  aud?: string | string[]
  email?: string | null
  email_verified?: boolean
  name?: string | null
  is_anonymous?: boolean
  /** Session id. */
  sid?: string
  [claim: string]: unknown
}
