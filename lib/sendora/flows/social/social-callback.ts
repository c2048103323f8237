import { cookies } from 'next/headers'
import type { RequestConfig } from '../../core/config/options'
import { isSameText } from '../../core/cookies/csrf-token'
import { badHostAnswer } from '../../core/gate/gate-answer'
import { makeUncacheable } from '../../core/gate/headers'
import { withBasePath } from '../../core/paths/base-path'
import { loginPathAt, returnToField, singleValue, withQuery } from '../../core/paths/return-to'
import { configuration } from '../../server/configuration'
import { requestApi } from '../../server/forms/form-action'
import { askedConfiguration } from '../../server/request-context'
import { answerInLanguage, respond } from '../../server/respond'
import { settleSignIn } from '../../server/sign-in/complete-sign-in'
import { type AuthorizationRequest, authorizationRequest } from './authorization-request'
import { linkIdentity } from './link-identity'
import { signInSocial } from './provider-service'
import { socialCallbackPath } from './providers'

/**
 * Handles a provider's answer (RFC 6749, 4.1.2): the `GET` of the route handler at `<loginPath>/callback`.
 *
 * @returns a redirect (303): after a sign-in, to `from`, or to the sign-in page with `error` and `provider`; after linking,
 * to the form's `from` with `notice` or `error`
 * @example
 * ```ts
 * // app/login/callback/route.ts
 * export { socialCallback as GET } from '@/lib/sendora/account'
 * ```
 */
export async function socialCallback(request: Request): Promise<Response> {
  const config = await askedConfiguration()
  if (config === null) {
    const shared = configuration()
    const answer = badHostAnswer('document', shared.appOrigins.first)
    return respond(await answerInLanguage(answer, request.headers), shared)
  }
  const path = await finishAuthorization(new URL(request.url).searchParams, config)
  const headers = new Headers({
    location: new URL(withBasePath(path, config), config.appOrigin).href,
  })
  makeUncacheable(headers)
  return new Response(null, { status: 303, headers })
}

async function finishAuthorization(query: URLSearchParams, shared: RequestConfig): Promise<string> {
  const cookie = authorizationRequest(await cookies(), shared)
  const authorization = cookie.read()
  const state = singleValue(query.getAll('state'))
  // The cookie stays: a forged answer must not end the request under way.
  if (authorization === null || state === null || !isSameText(state, authorization.state)) {
    return withQuery(shared.loginPath, { error: 'STATE_MISMATCH' })
  }
  cookie.forget()
  const config = { ...shared, loginPath: loginPathAt(shared, authorization.returnTo) }
  const code = codeOf(query)
  if (code === null) {
    const isDenied = query.get('error') === 'access_denied'
    return failedAuthorization(
      authorization,
      isDenied ? 'SOCIAL_DENIED' : 'SOCIAL_LOGIN_INVALID',
      config,
    )
  }
  const { provider, codeVerifier, nonce } = authorization
  const redirectUri = config.appOrigin + withBasePath(socialCallbackPath(config), config)
  const proof = { provider, code, redirectUri, codeVerifier, nonce }
  return authorization.intent === 'link'
    ? linkIdentity(authorization, proof, config)
    : signIn(authorization, proof, config)
}

async function signIn(
  authorization: AuthorizationRequest,
  proof: Parameters<typeof signInSocial>[1],
  config: RequestConfig,
): Promise<string> {
  const api = await requestApi(config)
  const outcome = await signInSocial(api, {
    ...proof,
    ...(api.guest && { linkAnonymous: true }),
    ...(authorization.intent === 'adopt' && { onCredentialInUse: 'adopt' }),
  })
  const settled = await settleSignIn(outcome, {
    returnTo: authorization.returnTo,
    config,
    kind: 'social',
  })
  if (settled.kind === 'go') return settled.to
  return failedAuthorization(authorization, settled.kind === 'refused' ? settled.code : '', config)
}

function failedAuthorization(
  { intent, provider, returnTo }: AuthorizationRequest,
  error: string,
  { loginPath }: RequestConfig,
): string {
  const said = { error, provider }
  return intent === 'link'
    ? withQuery(returnTo, said)
    : withQuery(loginPath, { [returnToField]: returnTo, ...said })
}

/** The answer's code; `null` if there's none, or an error. */
function codeOf(query: URLSearchParams): string | null {
  const code = query.has('error') ? null : singleValue(query.getAll('code'))
  return code !== null && /^[\x21-\x7e]{1,2048}$/.test(code) ? code : null
}
