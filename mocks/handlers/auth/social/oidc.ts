import { HttpResponse, http } from 'msw'
import { z } from 'zod'
import { OIDC_START_TTL_SECONDS } from '../../../constants'
import { isAppUrl } from '../../../http/app-address'
import { type Call, keyEndpoint } from '../../../http/endpoint'
import { fail, ok, type Reply, toResponse } from '../../../http/reply'
import { refuse } from '../../../http/request/read-input'
import { idpClientId, oidcCallbackUrl } from '../../../idp/addresses'
import { authorizationUrl } from '../../../idp/authorization-request'
import { SSO_PROVIDER } from '../../../idp/providers'
import { redeemCode, s256 } from '../../../idp/redeem-code'
import type { MockState } from '../../../state/mock-state'
import { randomToken } from '../../../tokens/random-token'
import { takeoverHint } from '../takeover'
import { type HandOff, signInByOidc } from './sign-in-by-oidc'

const body = z.object({ returnTo: z.url().max(2000), ...takeoverHint })

export const oidcHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/sso/oidc/start', body }, start),

  // [design] The path is ours. A browser comes here from the provider, without an API key.
  http.get(oidcCallbackUrl(state), ({ request }) => {
    const requestId = request.headers.get('x-request-id') ?? ''
    const query = new URL(request.url).searchParams
    const flow = state.oidcStarts.take(query.get('state') ?? '')
    if (!flow) return toResponse(fail('VALIDATION_ERROR'), requestId)

    const error = query.get('error')
    const grant = redeemCode(state, {
      provider: SSO_PROVIDER,
      clientId: idpClientId(flow.projectId),
      code: query.get('code') ?? '',
      redirectUri: oidcCallbackUrl(state),
      codeVerifier: flow.codeVerifier,
    })
    const isGenuine = grant !== null && grant.nonce === flow.nonce
    const handOff: HandOff = isGenuine
      ? signInByOidc({ state, request, projectId: flow.projectId }, grant.profile, flow.hint)
      : { sendora_oidc_error: error ?? 'invalid_grant' }
    return redirect(flow.returnTo, handOff, requestId)
  }),
]

function start(call: Call<z.infer<typeof body>>): Reply {
  const { state, projectId } = call
  const { returnTo, prevAnonRefreshToken } = call.body
  if (!isAppUrl(state, returnTo)) {
    const message = 'The address is not on an allowed origin.'
    return refuse({ path: ['returnTo'], code: 'origin_not_allowed', message })
  }
  const codeVerifier = randomToken('cv')
  const nonce = randomToken('nonce')
  const stateParameter = state.oidcStarts.put(
    {
      returnTo,
      codeVerifier,
      nonce,
      projectId,
      hint: { prevAnonRefreshToken },
    },
    OIDC_START_TTL_SECONDS,
  )
  const url = authorizationUrl(state, {
    provider: SSO_PROVIDER,
    clientId: idpClientId(projectId),
    redirectUri: oidcCallbackUrl(state),
    state: stateParameter,
    codeChallenge: s256(codeVerifier),
    nonce,
  })
  return ok({ authorizationUrl: url })
}

/** The result travels in the fragment, which no server sees (contract: single sign-on). */
function redirect(returnTo: string, handOff: HandOff, requestId: string): Response {
  const url = new URL(returnTo)
  url.hash = new URLSearchParams(Object.entries(handOff)).toString()
  const headers = {
    location: url.href,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-request-id': requestId,
  }
  return new HttpResponse(null, { status: 302, headers })
}
