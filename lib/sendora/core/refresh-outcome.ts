import type { Tokens } from './cookies/cookies'
import type { RotationRole } from './events'
import { signedOutCode } from './gate/decide-gate'

/** The tokens of a sign-in or a rotation. */
export type IssuedTokens = Tokens & {
  /** Life of the access token, seconds. */
  expiresInSeconds: number
}

/** What an attempt to refresh came to. The two kinds of failure are two values, since they mean opposite things. */
export type RefreshOutcome =
  /** Both tokens were replaced; the presented refresh token is dead. */
  | { kind: 'rotated'; tokens: IssuedTokens }
  /** The service refused the refresh token for good. It will never work again. */
  | {
      kind: 'rejected'
      code: string
      /** A spent token was presented again: the service ended the whole family. */
      isReuse: boolean
    }
  /** No judgement was reached. Keep the cookies: a later attempt may succeed. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type RejectedOutcome = Extract<RefreshOutcome, { kind: 'rejected' }>

export const signedOutOutcome = {
  kind: 'rejected',
  code: signedOutCode,
  isReuse: false,
} as const satisfies RefreshOutcome

/** With a role when another instance has obtained it: while this one waited, or before. */
export type SharedOutcome = RefreshOutcome & { role?: Exclude<RotationRole, 'leader'> }

export type SharedRefresh = {
  refresh: (refreshToken: string) => Promise<SharedOutcome>
  /** Tells the other instances that this session has ended. Answers the successor that one of them has obtained. */
  end: (refreshToken: string) => Promise<string | null>
  /** How this session has ended, as far as another instance knows; else `null`. */
  revocationOf: (refreshToken: string) => Promise<RejectedOutcome | null>
}

export type SharedRefreshDependencies = {
  store: SharedStore
  refresh: (refreshToken: string) => Promise<RefreshOutcome>
  revoke: (refreshToken: string) => Promise<unknown>
  nowMs: () => number
  sleep?: (ms: number) => Promise<void>
  onSkipped?: (reason: 'unreachable' | 'unreadable') => void
  /** Longest wait for another instance's result: a little more than a call to the service takes. @default 6000 */
  maxWaitMs?: number
}

/** Loads `rotation/shared-refresh`, so that a single instance bundles none of it. */
export type LoadSharedRotation = () => Promise<{
  createSharedRefresh: (dependencies: SharedRefreshDependencies) => SharedRefresh
}>

/**
 * What instances share: a few short-lived texts under keys. Every method may reject or hang; the caller bounds the
 * wait and goes on without.
 */
export type SharedStore = {
  read: (key: string) => Promise<string | null>
  /** Writes what ends by itself after `ttlMs`, unless the key is taken. False when it is. */
  claim: (key: string, value: string, ttlMs: number) => Promise<boolean>
  /** Writes in any case, and answers what was there: both in one step. */
  replace: (key: string, value: string, ttlMs: number) => Promise<string | null>
  /** Prolongs a claim, if the value is still the same. */
  renew: (key: string, value: string, ttlMs: number) => Promise<void>
  /** Gives a claim back, if the value is still the same. */
  release: (key: string, value: string) => Promise<void>
}
