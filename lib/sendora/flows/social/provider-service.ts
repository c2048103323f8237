import { isRecord } from '../../core/is-record'
import { postAuth, postSignIn, requestOutcome, signInOutcome } from '../../service/auth-request'
import type { ApiContext, ApiReply } from '../../service/call-api'
import type { Refusal } from '../../service/envelope'
import { readEnvelope } from '../../service/envelope'
import type { SocialProvider } from './providers'

/** Where to send somebody who is to prove at a provider who they are. */
export type AuthorizationOutcome =
  | { kind: 'redirect'; address: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/**
 * What proves an identity: a provider's code, with everything that its request was tied to (contract: social sign-in).
 */
export type SocialProof = {
  provider: SocialProvider
  code: string
  redirectUri: string
  codeVerifier: string
  nonce: string
}

type SocialStart = {
  provider: SocialProvider
  redirectUri: string
  state: string
  codeChallenge: string
  nonce: string
}

type SocialSignIn = SocialProof & {
  /** A guest becomes the account in place, when the identity is nobody's yet. */
  linkAnonymous?: boolean
  /** `adopt`: sign in to the account that owns the identity, although a guest is lost by it. */
  onCredentialInUse?: 'adopt'
}

/** `POST /login/social/start`: [design], since no redirect flow for the web is public (contract: social sign-in). */
export async function startSocial(
  api: ApiContext,
  body: SocialStart,
): Promise<AuthorizationOutcome> {
  return authorizationOutcome(api, await postAuth(api, '/login/social/start', body))
}

/** `POST /login/social` (contract: social sign-in). Spends the code. */
export async function signInSocial(api: ApiContext, body: SocialSignIn) {
  return signInOutcome(await postSignIn(api, '/login/social', body))
}

/** `POST /sso/oidc/start` (contract: single sign-on). A guest's session goes along, for the end of the way. */
export async function startSingleSignOn(
  api: ApiContext,
  body: { returnTo: string },
): Promise<AuthorizationOutcome> {
  return authorizationOutcome(api, await postSignIn(api, '/sso/oidc/start', body))
}

function authorizationOutcome(api: ApiContext, reply: ApiReply): AuthorizationOutcome {
  const outcome = requestOutcome(reply)
  if (outcome.kind !== 'accepted') return outcome
  const answer = readEnvelope(reply)
  const data = answer.kind === 'ok' ? answer.data : null
  const address = isRecord(data) ? data.authorizationUrl : null
  return typeof address === 'string' && isAllowedAddress(address, api.apiUrl)
    ? { kind: 'redirect', address }
    : { kind: 'unavailable', retryAfterSeconds: null }
}

/** A page on the web; without encryption only where the service itself is reached without. */
function isAllowedAddress(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && apiUrl.startsWith('http:'))
}
