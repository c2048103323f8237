import { z } from 'zod'
import { isAppUrl } from '../../../http/app-address'
import { keyEndpoint } from '../../../http/endpoint'
import { ok } from '../../../http/reply'
import { refuse } from '../../../http/request/read-input'
import { idpClientId } from '../../../idp/addresses'
import { authorizationUrl } from '../../../idp/authorization-request'
import { SOCIAL_PROVIDERS } from '../../../idp/providers'
import type { MockState } from '../../../state/mock-state'

const body = z.object({
  provider: z.enum(SOCIAL_PROVIDERS),
  redirectUri: z.url().max(2000),
  state: z.string().min(16).max(2000),
  codeChallenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  nonce: z.string().min(1).max(500).nullish(),
})

/** [design] Tells where to send the browser: no redirect flow for the web is public (contract: social sign-in). */
export const socialStartHandlers = (state: MockState) => [
  keyEndpoint(
    state,
    { method: 'post', path: '/auth-service/login/social/start', body },
    ({ body, projectId }) => {
      if (!isAppUrl(state, body.redirectUri)) {
        const message = 'The address is not on an allowed origin.'
        return refuse({ path: ['redirectUri'], code: 'origin_not_allowed', message })
      }
      const clientId = idpClientId(projectId)
      return ok({ authorizationUrl: authorizationUrl(state, { ...body, clientId }) })
    },
  ),
]
