import type { SessionState } from '../tokens/session'
import type { RequestKind } from './request-kind'

export type GateDecision =
  | { kind: 'pass' }
  /** Renew, then decide with `decideAfterRotation`. `isEarly`: the present tokens are still good. */
  | { kind: 'rotate'; isEarly: boolean }
  /** No session: to the sign-in page, or 401. `clear`: the cookies will never work again, for this `reason`. */
  | { kind: 'sign-in'; clear: boolean; reason?: EndReason }
  /** A prefetch that would cost a renewal: the visit itself renews the session. Cookies are kept. */
  | { kind: 'not-now' }
  /** No verdict: 503, cookies kept. */
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

export type GateFacts = {
  isProtected: boolean
  request: RequestKind
  state: SessionState['kind']
  isAging: boolean
  /** A prefetch: not worth a single-use token. */
  isSpeculative: boolean
}

export function decideGate(facts: GateFacts): GateDecision {
  if (!facts.isProtected || facts.request === 'preflight') return { kind: 'pass' }
  switch (facts.state) {
    case 'active':
      if (facts.isAging && !facts.isSpeculative) return { kind: 'rotate', isEarly: true }
      return { kind: 'pass' }
    case 'refreshable':
      if (facts.isSpeculative) return { kind: 'not-now' }
      return { kind: 'rotate', isEarly: false }
    case 'signed-out':
      return { kind: 'sign-in', clear: false }
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: null }
  }
}

/** Why a session is over: `?reason=` of the sign-in page. */
export type EndReason =
  | 'expired'
  /** The account was closed at the service. A neutral word: the reader need not be its owner. */
  | 'ended'
