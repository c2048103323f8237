import { upperAscii } from './ascii'

/** Why a session was over, as the sign-in page's `?reason=` says it. */
export type EndReason =
  | 'expired'
  /** The account was closed at the service. Said in neutral words: whoever reads them need not be its owner. */
  | 'ended'

/** @param code the service's code for a rejected refresh token */
export function endReason(code: string): EndReason {
  return upperAscii(code) === 'ACCOUNT_DISABLED' ? 'ended' : 'expired'
}
