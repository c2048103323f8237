import { API_BASE_PATH } from '../constants'
import { isAppUrl } from '../http/app-address'
import type { MockState } from '../state/mock-state'

// [design] No redirect flow for the web is public (contract: social sign-in).

/** The `iss` of a provider, below which its pages are. */
export const idpIssuer = (state: MockState, provider: string) => `${state.origin}/__idp/${provider}`

/** As whom the service is known to every provider. */
export const idpClientId = (projectId: string) => `sendora-${projectId}`

/** Where a provider sends people back to in single sign-on: to the service and not to the app. */
export const oidcCallbackUrl = (state: MockState) =>
  `${state.origin}${API_BASE_PATH}/auth-service/sso/oidc/callback`

/** Social sign-in returns to the app, single sign-on to the service. Nothing else is registered. */
export function isRegisteredRedirect(state: MockState, redirectUri: string): boolean {
  return redirectUri === oidcCallbackUrl(state) || isAppUrl(state, redirectUri)
}
