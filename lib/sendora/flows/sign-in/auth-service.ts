import type { ApiContext } from '../../service/call-api'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'

/** `POST /login` (contract: sign-in). */
export async function login(api: ApiContext, body: { email: string; password: string }) {
  return signInOutcome(await postSignIn(api, '/login', body))
}

/** `POST /mfa/challenge` (contract: second factor). A wrong code doesn't spend the challenge. */
export async function answerMfaChallenge(
  api: ApiContext,
  body: { challengeToken: string; code: string },
) {
  return signInOutcome(await postSignIn(api, '/mfa/challenge', body))
}
