import { z } from 'zod'
import type { MockState } from '../state/mock-state'
import { idpIssuer, isRegisteredRedirect } from './addresses'

/** The query of an authorization request (RFC 6749, 4.1.1; PKCE with S256 is demanded). */
const authorizationRequest = z.object({
  response_type: z.literal('code'),
  client_id: z.string().min(1).max(200),
  redirect_uri: z.url().max(2000),
  state: z.string().min(1).max(2000),
  code_challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  code_challenge_method: z.literal('S256'),
  nonce: z.string().min(1).max(500).optional(),
  login_hint: z.string().max(320).optional(),
})

export type AuthorizationRequest = z.infer<typeof authorizationRequest>

/** Null when the request is malformed or would lead to an address that is not registered. */
export function readAuthorizationRequest(state: MockState, url: URL): AuthorizationRequest | null {
  const parsed = authorizationRequest.safeParse(Object.fromEntries(url.searchParams))
  if (!parsed.success || !isRegisteredRedirect(state, parsed.data.redirect_uri)) return null
  return parsed.data
}

export type NewAuthorization = {
  provider: string
  clientId: string
  redirectUri: string
  state: string
  codeChallenge: string
  nonce?: string | null
}

/** Where an authorization begins: a page for people. */
export function authorizationUrl(state: MockState, wanted: NewAuthorization): string {
  const url = new URL(`${idpIssuer(state, wanted.provider)}/authorize`)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: wanted.clientId,
    redirect_uri: wanted.redirectUri,
    scope: 'openid email profile',
    state: wanted.state,
    code_challenge: wanted.codeChallenge,
    code_challenge_method: 'S256',
    ...(wanted.nonce && { nonce: wanted.nonce }),
  }).toString()
  return url.href
}
