import { isRecord } from '../../core/is-record'
import type { RefreshOutcome } from '../../rotation/refresh-outcome'
import { refreshOutcome } from '../../rotation/refresh-outcome'
import { submitOnce } from '../../server/forms/submit-once'
import type { RequestOutcome, SignInOutcome } from '../../service/auth-request'
import { postAuth, postSignIn, requestOutcome, signInOutcome } from '../../service/auth-request'
import type { ApiContext, ApiReply } from '../../service/call-api'

/** `POST /login` (contract 3.2). */
export async function login(api: ApiContext, body: { email: string; password: string }) {
  return signInOutcome(await postSignIn(api, '/login', body))
}

/** `POST /magic-link/request` (contract 3.3): the same answer for known and unknown addresses. */
export async function requestMagicLink(api: ApiContext, body: { email: string }) {
  return requestOutcome(await postAuth(api, '/magic-link/request', body))
}

/** `POST /magic-link/verify` (contract 3.3). Spends the token. */
export async function verifyMagicLink(api: ApiContext, body: { token: string }) {
  return signInOutcome(await postSignIn(api, '/magic-link/verify', body))
}

/** `POST /mfa/challenge` (contract 3.4). A wrong code spends nothing. */
export async function answerMfaChallenge(
  api: ApiContext,
  body: { challengeToken: string; code: string },
) {
  return signInOutcome(await postSignIn(api, '/mfa/challenge', body))
}

/** `POST /token/refresh` (contract 3.5). Spends the refresh token; call it through the rotator only. */
export async function refreshTokens(
  api: ApiContext,
  refreshToken: string,
): Promise<RefreshOutcome> {
  const call = () => postAuth(api, '/token/refresh', { refreshToken })
  const reply = await call()
  // A connection that was never made has spent nothing: the one case in which a second try is safe.
  return refreshOutcome(isUnsent(reply) ? await call() : reply)
}

/** `POST /token/revoke` (contract 3.5). Ends the family at the service. */
export async function revokeTokens(api: ApiContext, refreshToken: string): Promise<RequestOutcome> {
  return requestOutcome(await postAuth(api, '/token/revoke', { refreshToken }))
}

const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function isUnsent(reply: ApiReply): boolean {
  if (reply.kind !== 'unreachable' || !(reply.cause instanceof Error)) return false
  const { cause } = reply.cause
  return isRecord(cause) && typeof cause.code === 'string' && unsentCodes.has(cause.code)
}

/** Signs in with a password, once for a form that is sent twice at the same moment. */
export function loginOnce(
  api: ApiContext,
  credentials: { email: string; password: string },
  attempt: string,
): Promise<SignInOutcome> {
  const run = () => login(api, credentials)
  if (attempt === '') return run()
  return submitOnce(api, ['sign-in', attempt, credentials.email, credentials.password], run)
}
