import { signUp } from './account-service'
import type { SignInOutcome } from './auth-outcome'
import type { ApiContext } from './call-api'
import { upgradeGuest } from './guest-service'
import { minAttemptLength, oncePerPress } from './once-per-press'

/**
 * Makes an account, or the guest of this browser one, once for a form that is sent twice at the same moment: the second
 * would be told that the address is taken, by the account that the first has made.
 */
export function signUpOnce(
  api: ApiContext,
  person: { email: string; password: string; name?: string },
  attempt: string,
): Promise<SignInOutcome> {
  const { guest } = api
  const run = () =>
    guest ? upgradeGuest(api, { refreshToken: guest.refreshToken, ...person }) : signUp(api, person)
  if (attempt.length < minAttemptLength) return run()
  const { email, password, name = '' } = person
  const press = [api.apiUrl, 'sign-up', attempt, email, password, name, guest?.refreshToken ?? '']
  return oncePerPress(press, run, ({ kind }) => kind === 'signed-in')
}
