import type { AuthEndpoint } from '../core/events'
import { isRecord } from '../core/is-record'
import type { IssuedTokens } from '../core/refresh-outcome'
import { postAuth, readIssuedTokens } from './auth-request'
import type { ApiContext, ApiReply } from './call-api'
import { type Failure, readAnswer } from './envelope'

export type SignInOutcome =
  /** `isReactivated`: it canceled the account's deletion (contract: session payload). */
  | { kind: 'signed-in'; tokens: IssuedTokens; isReactivated?: boolean }
  /** The password was right, and a second factor is required (contract: sign-in). */
  | { kind: 'mfa-required'; challengeToken: string; userId?: string }
  | Failure

/** For routes that sign a user in: the one place that sends the hint with a guest's token (contract: guest takeover). */
export function postSignIn(
  api: ApiContext,
  endpoint: AuthEndpoint,
  body: object,
): Promise<ApiReply> {
  const hint = api.guest ? { prevAnonRefreshToken: api.guest.refreshToken } : {}
  return postAuth(api, endpoint, { ...body, ...hint })
}

export function signInOutcome(reply: ApiReply): SignInOutcome {
  const answer = readAnswer(reply)
  if (answer.kind !== 'ok') return answer
  const { data } = answer
  const { mfaRequired, mfaChallengeToken, user, reactivatedFromDeletion } = isRecord(data)
    ? data
    : {}
  if (mfaRequired === true && typeof mfaChallengeToken === 'string') {
    const userId = isRecord<'id'>(user) ? user.id : null
    return {
      kind: 'mfa-required',
      challengeToken: mfaChallengeToken,
      ...(typeof userId === 'string' && { userId }),
    }
  }
  const tokens = readIssuedTokens(data)
  if (tokens === null) return { kind: 'unavailable', retryAfterSeconds: null }
  const isReactivated = reactivatedFromDeletion === true
  return { kind: 'signed-in', tokens, ...(isReactivated && { isReactivated }) }
}
