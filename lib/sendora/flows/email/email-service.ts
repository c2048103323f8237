import { postAuth, requestOutcome } from '../../service/auth-request'
import type { ApiContext } from '../../service/call-api'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'

/** `POST /magic-link/request` (contract: links and codes): the same answer for known and unknown addresses. */
export async function requestMagicLink(api: ApiContext, body: { email: string }) {
  return requestOutcome(await postAuth(api, '/magic-link/request', body))
}

/** `POST /magic-link/verify` (contract: links and codes). Spends the token. */
export async function verifyMagicLink(api: ApiContext, body: { token: string }) {
  return signInOutcome(await postSignIn(api, '/magic-link/verify', body))
}

/** `POST /email-otp/request` (contract: links and codes): the same answer for known and unknown addresses. */
export async function requestEmailCode(api: ApiContext, body: { email: string }) {
  return requestOutcome(await postAuth(api, '/email-otp/request', body))
}

/** `POST /email-otp/verify` (contract: links and codes). Each wrong code costs a try. */
export async function verifyEmailCode(api: ApiContext, body: { email: string; code: string }) {
  return signInOutcome(await postSignIn(api, '/email-otp/verify', body))
}
