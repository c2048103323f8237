import { upperAscii } from './ascii'
import type { Tokens } from './cookies/cookies'
import type { RotationRole } from './events'
import type { EndReason, GateDecision } from './gate/decide-gate'

/** With the life of the access token. */
export type IssuedTokens = Tokens & { expiresInSeconds: number }

/** The outcome of a refresh. The two failures are two values, since they mean opposite things. */
export type RefreshOutcome =
  | { kind: 'rotated'; tokens: IssuedTokens }
  /** The refresh token will never work again. `isReuse`: it was spent, and the service ended the whole session. */
  | { kind: 'rejected'; code: string; isReuse: boolean }
  /** No verdict. Keep the cookies: a later attempt may succeed. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type RejectedOutcome = Extract<RefreshOutcome, { kind: 'rejected' }>

/**
 * A rejection by this app: the session was ended here, by a sign-out or a new sign-in whose answer sets the cookies. A
 * late request must not delete those.
 */
export const signedOutCode = 'SIGNED_OUT'

export const signedOutOutcome = {
  kind: 'rejected',
  code: signedOutCode,
  isReuse: false,
} as const satisfies RefreshOutcome

/** Only the service's own refusal signs anyone out. An early renewal that fails costs nothing. */
export function decideAfterRotation(
  outcome:
    | { kind: 'rotated' }
    | Pick<RejectedOutcome, 'kind' | 'code'>
    | Extract<RefreshOutcome, { kind: 'unavailable' }>,
  isEarly: boolean,
): GateDecision {
  switch (outcome.kind) {
    case 'rotated':
      return { kind: 'pass' }
    case 'rejected':
      if (outcome.code === signedOutCode) return { kind: 'sign-in', clear: false }
      return { kind: 'sign-in', clear: true, reason: endReason(outcome.code) }
    case 'unavailable':
      return isEarly ? { kind: 'pass' } : outcome
  }
}

/** @param code the service's code for a rejected refresh token */
export function endReason(code: string): EndReason {
  return upperAscii(code) === 'ACCOUNT_DISABLED' ? 'ended' : 'expired'
}

/** With a role when another instance made the call. */
export type SharedOutcome = RefreshOutcome & { role?: Exclude<RotationRole, 'leader'> }

export type SharedRefresh = {
  refresh: (refreshToken: string) => Promise<SharedOutcome>
  /** Tells other instances of the end. Resolves to the successor that one of them holds; a late one goes to `endLate`. */
  end: (refreshToken: string, endLate: (late: string) => Promise<unknown>) => Promise<string | null>
  revocationOf: (refreshToken: string) => Promise<RejectedOutcome | null>
}

export type SharedRefreshDependencies = {
  store: SharedStore
  refresh: (refreshToken: string) => Promise<RefreshOutcome>
  revoke: (refreshToken: string) => Promise<unknown>
  nowMs: () => number
  sleep?: (ms: number) => Promise<void>
  onSkipped?: (reason: 'unreachable' | 'unreadable') => void
  /** Longest wait for another instance's result, milliseconds: a little over the timeout of a call. @default 6000 */
  maxWaitMs?: number
}

/** Loads `rotation/shared-refresh`, so that a single instance bundles none of it. */
export type LoadSharedRotation = () => Promise<{
  createSharedRefresh: (dependencies: SharedRefreshDependencies) => SharedRefresh
}>

/** What instances share: short-lived strings under keys. A method may reject or hang: the caller goes on without it. */
export type SharedStore = {
  read: (key: string) => Promise<string | null>
  /** Writes a value that expires after `ttlMs`, unless the key is taken: then `false`. */
  claim: (key: string, value: string, ttlMs: number) => Promise<boolean>
  /** Writes in any case and resolves to the previous value, in one step. */
  replace: (key: string, value: string, ttlMs: number) => Promise<string | null>
  /** Extends a claim, if the value is still the same. */
  renew: (key: string, value: string, ttlMs: number) => Promise<void>
  /** Deletes a claim, if the value is still the same. */
  release: (key: string, value: string) => Promise<void>
}

/** The outcome of a renewal, as the browser gets it. Carries no token. */
export type RefreshResult =
  /** New cookies are set, or the present ones are good. */
  | { kind: 'renewed' }
  /** The service refused: signed out. */
  | ({ kind: 'rejected'; reason: EndReason } & SignInPage)
  /** There is no refresh token. */
  | ({ kind: 'missing' } & SignInPage)
  /** No verdict: still signed in. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }
  /** The request didn't come from a page of this app. */
  | { kind: 'blocked' }

/** Where the page goes next: it may have no `ClientConfigProvider`. */
export type SignInPage = { basePath: string; loginPath: string }

export const reasonField = 'reason'

/** What to say for a `reason` in the address, for pages without scripts; `null` for any other input. */
export function refreshTrouble(reason: string | null): 'unavailable' | 'blocked' | null {
  return reason === 'unavailable' || reason === 'blocked' ? reason : null
}
