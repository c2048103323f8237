import { postAuth } from '../../service/auth-request'
import type { ApiContext } from '../../service/call-api'
import { signInOutcome } from '../../service/sign-in-request'

/** `POST /anonymous` (contract: guests). */
export async function startGuestSession(api: ApiContext) {
  return signInOutcome(await postAuth(api, '/anonymous', {}))
}

/** `POST /upgrade` (contract: guests): the guest of this refresh token gets an address and keeps the user id. */
export async function upgradeGuest(
  api: ApiContext,
  body: { refreshToken: string; email: string; password: string; name?: string },
) {
  return signInOutcome(await postAuth(api, '/upgrade', body))
}
