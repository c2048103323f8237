import { upperAscii } from '../ascii'
import type { SessionState } from '../tokens/session'
import type { RequestKind } from './request-kind'

/** What the gate does with a request. */
export type GateDecision =
  | { kind: 'pass' }
  /**
   * Ask the service for new tokens, then decide again with {@link decideAfterRotation}. `isEarly` when the present
   * ones would still do.
   */
  | { kind: 'rotate'; isEarly: boolean }
  /**
   * Nobody is signed in: to the sign-in page, or 401. `clear` when cookies are there that will never work again, and
   * then the `reason`.
   */
  | { kind: 'sign-in'; clear: boolean; reason?: EndReason }
  /** No judgement was reached: 503, cookies kept. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type GateFacts = {
  isProtected: boolean
  request: RequestKind
  state: SessionState['kind']
  /** The access token is good, but not for long. */
  isAging: boolean
  /** The browser is only guessing that the page will be wanted: not worth a single-use token. */
  isSpeculative: boolean
}

export type RotationKind =
  | { kind: 'rotated' }
  | { kind: 'rejected'; code: string }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/**
 * The code of a rejection that this app makes itself: the session was ended here, by a sign-out or a new sign-in,
 * whose own answer has dealt with the cookies. A late loser must not delete what the winner has written.
 */
export const signedOutCode = 'SIGNED_OUT'

/** Decides from path and cookies alone. Performs no I/O. */
export function decideGate(facts: GateFacts): GateDecision {
  if (!facts.isProtected || facts.request === 'preflight') return { kind: 'pass' }
  switch (facts.state) {
    case 'active':
      return facts.isAging && !facts.isSpeculative
        ? { kind: 'rotate', isEarly: true }
        : { kind: 'pass' }
    case 'refreshable':
      return facts.isSpeculative
        ? { kind: 'unavailable', retryAfterSeconds: null }
        : { kind: 'rotate', isEarly: false }
    case 'signed-out':
      return { kind: 'sign-in', clear: false }
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: null }
  }
}

/** Only the service's own refusal signs anyone out. An early attempt that fails costs nothing. */
export function decideAfterRotation(outcome: RotationKind, isEarly: boolean): GateDecision {
  switch (outcome.kind) {
    case 'rotated':
      return { kind: 'pass' }
    case 'rejected':
      return outcome.code === signedOutCode
        ? { kind: 'sign-in', clear: false }
        : { kind: 'sign-in', clear: true, reason: endReason(outcome.code) }
    case 'unavailable':
      return isEarly
        ? { kind: 'pass' }
        : { kind: 'unavailable', retryAfterSeconds: outcome.retryAfterSeconds }
  }
}

/** Why a session was over, as the sign-in page's `?reason=` says it. */
export type EndReason =
  | 'expired'
  /** The account was closed at the service. Said in neutral words: whoever reads them need not be its owner. */
  | 'ended'

/** @param code the service's code for a rejected refresh token */
export function endReason(code: string): EndReason {
  return upperAscii(code) === 'ACCOUNT_DISABLED' ? 'ended' : 'expired'
}
