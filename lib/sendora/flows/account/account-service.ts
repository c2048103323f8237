import { postAuth, type RequestOutcome, requestOutcome } from '../../service/auth-request'
import type { ApiContext } from '../../service/call-api'
import { signInOutcome } from '../../service/sign-in-request'

/** `POST /signup` (contract: sign-in). Refuses a taken address as `CONFLICT`. */
export async function signUp(
  api: ApiContext,
  body: { email: string; password: string; name?: string },
) {
  return signInOutcome(await postAuth(api, '/signup', body))
}

/** `POST /password/forgot` (contract: links and codes): the same answer for known and unknown addresses. */
export async function requestPasswordReset(api: ApiContext, body: { email: string }) {
  return requestOutcome(await postAuth(api, '/password/forgot', body))
}

/** `POST /password/reset` (contract: links and codes). Spends the token, and starts no session. */
export async function resetPassword(
  api: ApiContext,
  body: { token: string; newPassword: string },
): Promise<RequestOutcome> {
  return requestOutcome(await postAuth(api, '/password/reset', body))
}

/** `POST /email/verify` (contract: links and codes). Spends the token. */
export async function verifyEmail(api: ApiContext, body: { token: string }) {
  return requestOutcome(await postAuth(api, '/email/verify', body))
}
