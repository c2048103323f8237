import { isRecord } from '../../core/is-record'
import { postAuth, requestOutcome } from '../../service/auth-request'
import type { ApiContext, ApiReply } from '../../service/call-api'
import { type Refusal, readEnvelope } from '../../service/envelope'
import { postSignIn, signInOutcome } from '../../service/sign-in-request'
import type { SocialProvider } from './providers'

/** Where to redirect the visitor to sign in at a provider (RFC 6749, 4.1.1). */
export type AuthorizationOutcome =
  | { kind: 'redirect'; address: string }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unavailable'; retryAfterSeconds: number | null }

/** Proof of an identity: a provider's code, with the values of its authorization request (contract: social sign-in). */
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
  /** A guest becomes the account in place if the identity is not linked yet. */
  linkAnonymous?: boolean
  /** `adopt`: sign in to the account that owns the identity, even if the guest is lost. */
  onCredentialInUse?: 'adopt'
}

/** [design] `POST /login/social/start`: no redirect flow for the web is public (contract: social sign-in). */
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

/** `POST /sso/oidc/start` (contract: single sign-on). Carries a guest's tokens. */
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
  const address = isRecord<'authorizationUrl'>(data) ? data.authorizationUrl : null
  return typeof address === 'string' && isAllowedAddress(address, api.apiUrl)
    ? { kind: 'redirect', address }
    : { kind: 'unavailable', retryAfterSeconds: null }
}

/** https only, unless the service itself is reached over http. */
function isAllowedAddress(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && apiUrl.startsWith('http:'))
}
