import { cookies } from 'next/headers'
import { field } from '../../core/form-data'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { withBasePath } from '../../core/paths/base-path'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import type { Session } from '../../core/tokens/session'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { redirectTo } from '../../server/redirect-to'
import { noteRemember } from '../../server/sign-in/sign-in-note'
import { authorizationRequest } from './authorization-request'
import { codeChallenge, randomToken } from './pkce'
import { startSocial } from './provider-service'
import { isSocialProvider, socialCallbackPath } from './providers'

/** Redirects to the form's `provider`: to sign in, or to link an identity to the account of `session`. */
export async function startAuthorization(
  { form, api, config, returnTo }: FormContext,
  session: Session | null,
): Promise<FormState> {
  const provider = field(form, 'provider')
  if (!isSocialProvider(provider)) return refused('VALIDATION_ERROR')
  const limit = await limitOperation('sign-in', null)
  if (limit.kind === 'limited') return outcomeState(limit)

  const [state, codeVerifier, nonce] = [randomToken(), randomToken(), randomToken()]
  const outcome = await startSocial(api, {
    provider,
    redirectUri: config.appOrigin + withBasePath(socialCallbackPath(config), config),
    state,
    codeChallenge: await codeChallenge(codeVerifier),
    nonce,
  })
  if (outcome.kind === 'refused' || outcome.kind === 'unavailable') {
    return outcomeState(outcome)
  }

  if (session === null) noteRemember(form, await cookies(), config.cookies)
  const signInIntent = field(form, 'collision') === 'adopt' ? 'adopt' : 'sign-in'
  authorizationRequest(await cookies(), config).remember({
    intent: session === null ? signInIntent : 'link',
    provider,
    state,
    codeVerifier,
    nonce,
    linksTo: session === null ? '' : await sha256Hex(session.userId),
    returnTo,
  })
  return redirectTo(outcome.address)
}
