import type { ClientConfig } from './config/options'
import type { EndReason } from './gate/decide-gate'

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
export type SignInPage = Pick<ClientConfig, 'basePath' | 'loginPath'>

export const reasonField = 'reason'

/** What to say for a `reason` in the address, for pages without scripts; `null` for any other input. */
export function refreshTrouble(reason: string | null): 'unavailable' | 'blocked' | null {
  return reason === 'unavailable' || reason === 'blocked' ? reason : null
}
