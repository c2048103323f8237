import { oncePerPress } from '../server/forms/submit-once'
import { signUp } from './account-service'
import type { SignInOutcome } from './auth-request'
import type { ApiContext } from './call-api'
import { upgradeGuest } from './guest-service'

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
  if (attempt === '') return run()
  const { email, password, name = '' } = person
  return oncePerPress(api, ['sign-up', attempt, email, password, name], run)
}
