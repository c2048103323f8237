import type { AuthEndpoint } from '../core/events'
import { isRecord } from '../core/is-record'
import type { ApiContext, ApiReply } from './call-api'
import { callApi } from './call-api'
import type { Refusal } from './envelope'
import { readAnswer } from './envelope'
import { reportMisconfigured } from './report-misconfigured'
import type { IssuedTokens } from './session-payload'
import { readIssuedTokens } from './session-payload'

/** What a sign-in of any flavour comes to. */
export type SignInOutcome =
  | {
      kind: 'signed-in'
      tokens: IssuedTokens
      /** This sign-in cancelled the account's deletion (contract 3.1). */
      isReactivated?: boolean
    }
  /** The password was right; a second factor is asked for (contract 3.2). */
  | {
      kind: 'mfa-required'
      challengeToken: string
      /** Whose it is, where the service tells. */
      userId?: string
    }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** What a request whose answer carries no data comes to. */
export type RequestOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** One call to the auth service, for judgement below. */
export async function postAuth(
  api: ApiContext,
  endpoint: AuthEndpoint,
  body: unknown,
): Promise<ApiReply> {
  const path = `/auth-service${endpoint}`
  const reply = await callApi(api, { path, route: path, method: 'POST', body })
  reportMisconfigured(endpoint, reply)
  return reply
}

/**
 * The same for a route that signs somebody in who has an account: the one place that sends the takeover hint
 * (contract 3.11), so that the guest of before is not left behind.
 */
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
  if (isRecord(data) && data.mfaRequired === true && typeof data.mfaChallengeToken === 'string') {
    const userId = isRecord(data.user) ? data.user.id : null
    return {
      kind: 'mfa-required',
      challengeToken: data.mfaChallengeToken,
      ...(typeof userId === 'string' && { userId }),
    }
  }
  const tokens = readIssuedTokens(data)
  if (tokens === null) return { kind: 'unavailable', retryAfterSeconds: null }
  const isReactivated = isRecord(data) && data.reactivatedFromDeletion === true
  return { kind: 'signed-in', tokens, ...(isReactivated && { isReactivated }) }
}

export function requestOutcome(reply: ApiReply): RequestOutcome {
  const answer = readAnswer(reply)
  return answer.kind === 'ok' ? { kind: 'accepted' } : answer
}
