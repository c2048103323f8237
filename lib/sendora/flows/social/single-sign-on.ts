import { cookies } from 'next/headers'
import { isSameText } from '../../core/cookies/csrf-token'
import { field } from '../../core/form-data'
import { type FormState, outcomeState, refused } from '../../core/forms/form-state'
import { withBasePath } from '../../core/paths/base-path'
import { configuredReturnTo } from '../../core/paths/return-to'
import { rotateAndReport, sessionTooLargeCode } from '../../rotation/rotate'
import type { FormContext } from '../../server/forms/form-action'
import { limitOperation } from '../../server/forms/limit-operation'
import { redirectTo } from '../../server/redirect-to'
import { currentRequestId } from '../../server/request-context'
import { completeSignIn } from '../../server/sign-in/complete-sign-in'
import { flowCookie, keptReturnTo } from '../../server/sign-in/flow-cookies'
import { noteRemember } from '../../server/sign-in/sign-in-note'
import { randomToken } from './pkce'
import { startSingleSignOn } from './provider-service'
import { singleSignOnPath } from './providers'

/** How long the visitor may stay at the organization's provider (contract: lifetimes), seconds. */
const maxAgeSeconds = 600

const mismatch = refused('STATE_MISMATCH')

async function stateCookie({ config }: Pick<FormContext, 'config'>) {
  return flowCookie(await cookies(), config.cookies, { suffix: 'sso', maxAgeSeconds })
}

/**
 * Sends the visitor to the organization's provider. The service knows which by the project's key
 * (contract: single sign-on).
 */
export async function beginSingleSignOn(context: FormContext): Promise<FormState> {
  const { form, api, config, returnTo } = context
  const limit = await limitOperation('sign-in', null)
  if (limit.kind === 'limited') return outcomeState(limit)

  const state = randomToken()
  const outcome = await startSingleSignOn(api, {
    // Our own `state`, since single sign-on has none: it comes back in the query.
    returnTo: `${config.appOrigin}${withBasePath(singleSignOnPath, config)}?${new URLSearchParams({ state })}`,
  })
  if (outcome.kind === 'refused' || outcome.kind === 'unavailable') {
    return outcomeState(outcome)
  }
  noteRemember(form, await cookies(), config.cookies)
  const cookie = await stateCookie(context)
  cookie.store(`${state}.${keptReturnTo(returnTo)}`)
  return redirectTo(outcome.address)
}

/** Signs in with the refresh token from the fragment, in the browser that started single sign-on. */
export async function finishSingleSignOn(context: FormContext): Promise<FormState> {
  const { form, config } = context
  const cookie = await stateCookie(context)
  const [, state, kept] = /^([\w-]{43})\.(.*)$/.exec(cookie.read() ?? '') ?? []
  const token = field(form, 'token')
  // Login CSRF (RFC 6749, 10.12): the token is not spent, and a request under way goes on.
  if (state === undefined || !isSameText(field(form, 'state'), state)) return mismatch
  if (!/^[A-Za-z0-9._~+/=-]{1,2000}$/.test(token)) return failed

  const rotation = await rotateAndReport(config, token, {
    source: 'sign-in',
    requestId: await currentRequestId(),
    presentedCookies: null,
  })
  if (rotation.kind === 'unavailable') return outcomeState(rotation)
  cookie.clear()
  if (rotation.kind === 'rejected') {
    return rotation.code === sessionTooLargeCode ? refused(rotation.code) : failed
  }
  const returnTo = configuredReturnTo(kept, config)
  return completeSignIn(
    { kind: 'signed-in', tokens: rotation.tokens },
    {
      returnTo,
      config,
      kind: 'single_sign_on',
    },
  )
}

const failed = refused('SINGLE_SIGN_ON_INVALID')
