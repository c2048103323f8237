import { randomBytes } from 'node:crypto'
import { type HttpHandler, HttpResponse, http } from 'msw'
import { z } from 'zod'
import { appAddress } from '../http/app-address'
import { SEED_EMAILS } from '../state/accounts/seed-users'
import type { MockState } from '../state/mock-state'
import { readAuthorizationRequest } from './authorization-request'
import { decideAuthorization } from './decide-authorization'
import { issueIdToken } from './id-token'
import { IDP_NAMES } from './providers'
import { redeemCode } from './redeem-code'
import { renderAuthorizePage, renderRefusedPage } from './render-authorize-page'

const tokenRequest = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string(),
  code_verifier: z.string(),
})

/**
 * [design] Identity providers run by the mock itself, one for each provider (contract: social sign-in): a page with
 * approve and deny, codes with PKCE, and a token endpoint for clients that want an ID token.
 */
export const idpHandlers = (state: MockState): HttpHandler[] => [
  http.all(`${state.origin}/__idp/:provider/authorize`, async ({ request, params }) => {
    const provider = String(params.provider)
    const url = new URL(request.url)
    const asked = readAuthorizationRequest(state, url)
    const nonce = randomBytes(16).toString('base64url')
    if (!asked || !Object.hasOwn(IDP_NAMES, provider)) {
      return page(state, { nonce, markup: renderRefusedPage(nonce), status: 400 })
    }

    const isPost = request.method === 'POST'
    const form = new URLSearchParams(isPost ? await request.text() : '')
    const location = isPost ? decideAuthorization(state, { provider, request: asked, form }) : null
    if (location) {
      const headers = { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
      return new HttpResponse(null, { status: 303, headers })
    }
    const markup = renderAuthorizePage({
      nonce,
      providerName: IDP_NAMES[provider] ?? provider,
      action: url.pathname + url.search,
      request: asked,
      accounts: SEED_EMAILS,
      error: isPost ? 'Write the address of an account.' : undefined,
    })
    return page(state, { nonce, markup, status: isPost ? 400 : 200 })
  }),

  http.post(`${state.origin}/__idp/:provider/token`, async ({ request, params }) => {
    const form = Object.fromEntries(new URLSearchParams(await request.text()))
    const parsed = tokenRequest.safeParse(form)
    const grant =
      parsed.success &&
      redeemCode(state, {
        provider: String(params.provider),
        clientId: parsed.data.client_id,
        code: parsed.data.code,
        redirectUri: parsed.data.redirect_uri,
        codeVerifier: parsed.data.code_verifier,
      })
    const headers = { 'cache-control': 'no-store' }
    if (!grant) return HttpResponse.json({ error: 'invalid_grant' }, { status: 400, headers })
    const answer = { id_token: issueIdToken(state, grant), token_type: 'Bearer', expires_in: 300 }
    return HttpResponse.json(answer, { headers })
  }),
]

type Page = { nonce: string; markup: string; status: number }

function page(state: MockState, { nonce, markup, status }: Page) {
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    // Browsers hold the redirect after a form to this list as well.
    `form-action 'self' ${appAddress(state).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = { 'cache-control': 'no-store', 'content-security-policy': policy }
  return HttpResponse.html(markup, { status, headers })
}
