import { isRecord } from '../../core/is-record'
import type { RefreshOutcome } from '../../core/refresh-outcome'
import { refreshOutcome } from '../../rotation/refresh-outcome'
import { submitOnce } from '../../server/forms/submit-once'
import type { RequestOutcome, SignInOutcome } from '../../service/auth-request'
import { postAuth, postSignIn, requestOutcome, signInOutcome } from '../../service/auth-request'
import type { ApiContext, ApiReply } from '../../service/call-api'

/** `POST /login` (contract 3.2). */
export async function login(api: ApiContext, body: { email: string; password: string }) {
  return signInOutcome(await postSignIn(api, '/login', body))
}

/** `POST /mfa/challenge` (contract 3.4). A wrong code spends nothing. */
export async function answerMfaChallenge(
  api: ApiContext,
  body: { challengeToken: string; code: string },
) {
  return signInOutcome(await postSignIn(api, '/mfa/challenge', body))
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
