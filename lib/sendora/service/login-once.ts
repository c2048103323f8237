import { oncePerPress } from '../server/forms/submit-once'
import type { SignInOutcome } from './auth-request'
import { login } from './auth-service'
import type { ApiContext } from './call-api'

/** Signs in with a password, once for a form that is sent twice at the same moment. */
export function loginOnce(
  api: ApiContext,
  credentials: { email: string; password: string },
  attempt: string,
): Promise<SignInOutcome> {
  const run = () => login(api, credentials)
  if (attempt === '') return run()
  return oncePerPress(api, ['sign-in', attempt, credentials.email, credentials.password], run)
}
