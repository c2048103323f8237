import type { ApiContext, ApiReply } from './call-api'
import { callApi } from './call-api'
import type { Refusal } from './envelope'
import { isRecord, readEnvelope, readRefusal } from './envelope'
import type { RefreshOutcome } from './refresh-outcome'
import { refreshOutcome } from './refresh-outcome'
import type { IssuedTokens } from './session-payload'
import { readIssuedTokens } from './session-payload'

/** What a sign-in of any flavour comes to. */
export type SignInOutcome =
  | { kind: 'signed-in'; tokens: IssuedTokens }
  /** The password was right; a second factor is asked for (contract 3.2). */
  | { kind: 'mfa-required'; challengeToken: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** What a request whose answer carries no data comes to. */
export type RequestOutcome =
  | { kind: 'accepted' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** `POST /login` (contract 3.2). */
export async function login(api: ApiContext, body: { email: string; password: string }) {
  return signInOutcome(await post(api, '/login', body))
}

/** `POST /magic-link/request` (contract 3.3): the same answer for known and unknown addresses. */
export async function requestMagicLink(api: ApiContext, body: { email: string }) {
  return requestOutcome(await post(api, '/magic-link/request', body))
}

/** `POST /magic-link/verify` (contract 3.3). Spends the token. */
export async function verifyMagicLink(api: ApiContext, body: { token: string }) {
  return signInOutcome(await post(api, '/magic-link/verify', body))
}

/** `POST /mfa/challenge` (contract 3.4). A wrong code spends nothing. */
export async function answerMfaChallenge(
  api: ApiContext,
  body: { challengeToken: string; code: string },
) {
  return signInOutcome(await post(api, '/mfa/challenge', body))
}

/** `POST /token/refresh` (contract 3.5). Spends the refresh token; call it through the rotator only. */
export async function refreshTokens(
  api: ApiContext,
  refreshToken: string,
): Promise<RefreshOutcome> {
  const call = () => post(api, '/token/refresh', { refreshToken })
  const reply = await call()
  // A connection that was never made has spent nothing: the one case in which a second try is safe.
  return refreshOutcome(isUnsent(reply) ? await call() : reply)
}

/** `POST /token/revoke` (contract 3.5). Ends the family at the service. */
export async function revokeTokens(api: ApiContext, refreshToken: string): Promise<RequestOutcome> {
  return requestOutcome(await post(api, '/token/revoke', { refreshToken }))
}

const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function isUnsent(reply: ApiReply): boolean {
  if (reply.kind !== 'unreachable' || !(reply.cause instanceof Error)) return false
  const { cause } = reply.cause
  return isRecord(cause) && typeof cause.code === 'string' && unsentCodes.has(cause.code)
}

function post(api: ApiContext, path: string, body: unknown): Promise<ApiReply> {
  return callApi(api, { path: `/auth-service${path}`, method: 'POST', body })
}

function signInOutcome(reply: ApiReply): SignInOutcome {
  const answer = readEnvelope(reply)
  if (answer.kind !== 'ok') return withRateLimit(reply, answer)
  const { data } = answer
  if (isRecord(data) && data.mfaRequired === true && typeof data.mfaChallengeToken === 'string') {
    return { kind: 'mfa-required', challengeToken: data.mfaChallengeToken }
  }
  const tokens = readIssuedTokens(data)
  return tokens ? { kind: 'signed-in', tokens } : { kind: 'unavailable', retryAfterSeconds: null }
}

function requestOutcome(reply: ApiReply): RequestOutcome {
  const answer = readEnvelope(reply)
  return answer.kind === 'ok' ? { kind: 'accepted' } : withRateLimit(reply, answer)
}

/** A 429 is no judgement of a session, but for somebody who waits at a form it is an answer to show. */
function withRateLimit<T extends { kind: 'refused' } | { kind: 'unavailable' }>(
  reply: ApiReply,
  answer: T,
): T | { kind: 'refused'; refusal: Refusal } {
  if (reply.kind === 'unreachable' || reply.status !== 429) return answer
  const seconds = reply.retryAfterSeconds
  const unnamed = {
    status: 429,
    code: 'RATE_LIMITED',
    message: '',
    details: {},
    retryAfterSeconds: seconds,
  }
  return { kind: 'refused', refusal: readRefusal(reply) ?? unnamed }
}
