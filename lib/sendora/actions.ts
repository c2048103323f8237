'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { codeField, emailField, field, formOf, passwordField } from './core/forms/form-fields'
import type { FormActionArguments, FormState } from './core/forms/form-state'
import { refusedState } from './core/forms/form-state'
import {
  configuredReturnTo,
  returnToField,
  signInUrl,
  singleValue,
  withQuery,
} from './core/paths/return-to'
import type { RefreshResult } from './core/refresh-result'
import { reasonField } from './core/refresh-result'
import { acceptPendingSignIn, declinePendingSignIn } from './flows/email/answer-pending-sign-in'
import { confirmMagicLink } from './flows/email/confirm-magic-link'
import { sendMagicLink } from './flows/email/request-magic-link'
import { answerMfaChallenge, loginOnce } from './flows/sign-in/auth-service'
import { configuration } from './server/configuration'
import { isFromOurPage, limitedState, runFormAction } from './server/forms/form-action'
import { idempotencyKeyOf } from './server/forms/idempotency-key'
import { limitOperation } from './server/forms/limit-operation'
import { refreshCurrentSession } from './server/refresh-session'
import { createSendoraServerClient } from './server/server-client'
import { completeSignIn } from './server/sign-in/complete-sign-in'
import { mfaChallenge } from './server/sign-in/mfa-challenge'
import { runSignInAction, signInOnce } from './server/sign-in/sign-in-form'
import { sha256Hex } from './service/sha256'

/**
 * Signs in with `email` and `password`, then goes to `from`. A second factor leads to the MFA page first. A random
 * `attempt` of the page's own makes a double press one sign-in.
 */
export async function signInAction(form: FormData): Promise<void>
export async function signInAction(previous: FormState, form: FormData): Promise<FormState>
export async function signInAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, async (context) => {
    const { form, api } = context
    const typed = field(form, 'email').slice(0, 254)
    const email = emailField(form)
    const password = passwordField(form)
    if (email.kind === 'invalid' || password.kind === 'invalid') {
      const fields: Record<string, string> = {}
      if (email.kind === 'invalid') fields.email = email.message
      if (password.kind === 'invalid') fields.password = password.message
      return { kind: 'invalid', fields, email: typed }
    }
    const limit = await limitOperation('sign-in', email.value)
    if (limit.kind === 'limited') return limitedState(limit, typed)
    const credentials = { email: email.value, password: password.value }
    const outcome = await loginOnce(api, credentials, idempotencyKeyOf(form))
    return completeSignIn(outcome, context, typed)
  })
}

/**
 * Sends a sign-in link to `email`. The answer is the same for known and unknown addresses, and says when another one
 * may be asked for.
 */
export async function requestMagicLinkAction(form: FormData): Promise<void>
export async function requestMagicLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState>
export async function requestMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, sendMagicLink)
}

/**
 * Spends the `token` of an e-mailed link, then goes to `from`, else to where the link was asked for. In a browser that
 * did not ask for it, the form has to say `device=this`, and the answer is a `confirm-account` state that names the
 * account. For a person's click alone: a page that calls it on load feeds scanners.
 */
export async function confirmMagicLinkAction(form: FormData): Promise<void>
export async function confirmMagicLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState>
export async function confirmMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, confirmMagicLink)
}

/** Says yes to the account of a `confirm-account` state: signs in, then goes to `from`. Takes its `pending` along. */
export async function acceptMagicLinkAction(form: FormData): Promise<void>
export async function acceptMagicLinkAction(previous: FormState, form: FormData): Promise<FormState>
export async function acceptMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, acceptPendingSignIn)
}

/** Says no to it: that sign-in ends, and whoever was signed in before still is. Takes its `pending` along as well. */
export async function declineMagicLinkAction(given: FormData): Promise<void> {
  const config = configuration()
  if (!(await isFromOurPage(config))) return
  await declinePendingSignIn(config, formOf(given))
}

/** Answers the second factor with `code`: a one-time code or a recovery code. */
export async function completeMfaAction(form: FormData): Promise<void>
export async function completeMfaAction(previous: FormState, form: FormData): Promise<FormState>
export async function completeMfaAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, async (context) => {
    const { form, config } = context
    const code = codeField(form)
    const challengeToken = mfaChallenge(await cookies(), config.cookies).read()
    if (challengeToken === null) {
      return refusedState({ code: 'CHALLENGE_MISSING', retryAfterSeconds: null })
    }
    if (code.kind === 'invalid') {
      return { kind: 'invalid', fields: { code: code.message }, email: '' }
    }
    const limit = await limitOperation('code', await sha256Hex(challengeToken))
    if (limit.kind === 'limited') return limitedState(limit)
    const answer = { challengeToken, code: code.value }
    // A code works once: a double press must not lose the session that the first one brings.
    const submission = { secret: challengeToken, sent: ['mfa', code.value] }
    const outcome = await signInOnce(context, submission, () =>
      answerMfaChallenge(context.api, answer),
    )
    return completeSignIn(outcome, context)
  })
}

/**
 * Ends the session here and at the service, then goes to the sign-in page with `reason=signed_out`, or with
 * `signed_out_here` when the service could not be told. Safe to repeat.
 */
export async function signOutAction(): Promise<void> {
  const config = configuration()
  if (!(await isFromOurPage(config))) return
  const { kind } = await createSendoraServerClient(cookies()).signOut()
  redirect(signInUrl(config.loginPath, null, kind.replaceAll('-', '_')))
}

/**
 * Renews the session and comes back to `from`: what `TryRefresh` offers where scripts are off. When it renews nothing
 * and the session stays, the page is told by `reason=unavailable` or `blocked`, for `RefreshTrouble`. The field `at`
 * names the page of the form, so that one on the sign-in page comes back there.
 */
export async function refreshAction(given: FormData): Promise<void> {
  const config = configuration()
  const form = formOf(given)
  const returnTo = configuredReturnTo(singleValue(form.getAll(returnToField)), config)
  const result = await tryRefreshAction(Number(field(form, 'refused')) || null)
  if (result.kind === 'rejected') redirect(signInUrl(config.loginPath, returnTo, result.reason))
  if (result.kind === 'missing') redirect(signInUrl(config.loginPath, returnTo, 'expired'))
  if (result.kind === 'renewed') redirect(returnTo)
  if (field(form, 'at') === config.loginPath) {
    redirect(signInUrl(config.loginPath, returnTo, result.kind))
  }
  redirect(withQuery(returnTo, { [reasonField]: result.kind }))
}

/**
 * Renews the session and tells what came of it: what `TryRefresh` calls.
 *
 * @param refusedExp `exp` of a token that the service refused although its time is not over
 */
export async function tryRefreshAction(refusedExp: number | null): Promise<RefreshResult> {
  const config = configuration()
  if (!(await isFromOurPage(config))) return { kind: 'blocked' }
  return refreshCurrentSession(typeof refusedExp === 'number' ? refusedExp : null)
}
