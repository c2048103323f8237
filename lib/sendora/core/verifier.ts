import type { AccessTokenState, ClockRules } from './session'

export type VerifierOptions = {
  /** Address of the key set. Keys come from nowhere else. */
  jwksUrl: string
  /** Expected `iss`. */
  issuer: string
  /** Expected `aud`: the token must name it and nothing else. */
  audience: string
  fetch?: typeof fetch
  nowMs?: () => number
  /** How many verified tokens are remembered. @default 10000 */
  maxRemembered?: number
}

export type Verifier = {
  /** Checks signature, issuer, audience and times. `unavailable` when the keys cannot be loaded. */
  verify: (token: string, rules: ClockRules) => Promise<AccessTokenState>
}

/** Loads `verify.ts`, so that an app that only decodes bundles none of it. */
export type LoadVerifier = () => Promise<{
  createVerifier: (options: VerifierOptions) => Verifier
}>
