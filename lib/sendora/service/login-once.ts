import type { SignInOutcome } from './auth-outcome'
import { login } from './auth-service'
import type { ApiContext } from './call-api'
import { minAttemptLength, oncePerPress } from './once-per-press'

/** Signs in with a password, once for a form that is sent twice at the same moment. */
export function loginOnce(
  api: ApiContext,
  credentials: { email: string; password: string },
  attempt: string,
): Promise<SignInOutcome> {
  const run = () => login(api, credentials)
  if (attempt.length < minAttemptLength) return run()
  const press = [api.apiUrl, attempt, credentials.email, credentials.password]
  return oncePerPress(press, run, ({ kind }) => kind === 'signed-in')
}
