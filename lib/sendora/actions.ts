'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { codeField, emailField, field, passwordField } from './core/form-fields'
import type { FormActionArguments, FormState } from './core/form-state'
import type { RefreshResult } from './core/refresh-result'
import { returnToField, safeReturnTo, signInUrl, singleValue } from './core/return-to'
import { completeSignIn } from './next/complete-sign-in'
import {
  actionConfig,
  isFromOurPage,
  refusedState,
  runFormAction,
  unavailableState,
} from './next/form-action'
import { linkReturnTo } from './next/link-return-to'
import { mfaChallenge } from './next/mfa-challenge'
import { refreshCurrentSession } from './next/refresh-current-session'
import { createSendoraServerClient } from './next/server-client'
import {
  answerMfaChallenge,
  login,
  requestMagicLink,
  verifyMagicLink,
} from './service/auth-service'

/** Signs in with `email` and `password`, then goes to `from`. A second factor leads to the MFA page first. */
export async function signInAction(form: FormData): Promise<void>
export async function signInAction(previous: FormState, form: FormData): Promise<FormState>
export async function signInAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, async (context) => {
    const { form, config } = context
    const typed = field(form, 'email').slice(0, 254)
    const email = emailField(form)
    const password = passwordField(form)
    if (email.kind === 'invalid' || password.kind === 'invalid') {
      const fields: Record<string, string> = {}
      if (email.kind === 'invalid') fields.email = email.message
      if (password.kind === 'invalid') fields.password = password.message
      return { kind: 'invalid', fields, email: typed }
    }
    const outcome = await login(config, { email: email.value, password: password.value })
    return completeSignIn(outcome, context, typed)
  })
}

/** Sends a sign-in link to `email`. The answer is the same for known and unknown addresses. */
export async function requestMagicLinkAction(form: FormData): Promise<void>
export async function requestMagicLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState>
export async function requestMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, async ({ form, returnTo, config }) => {
    const typed = field(form, 'email').slice(0, 254)
    const email = emailField(form)
    if (email.kind === 'invalid') {
      return { kind: 'invalid', fields: { email: email.message }, email: typed }
    }
    const outcome = await requestMagicLink(config, { email: email.value })
    if (outcome.kind === 'refused') return refusedState(outcome.refusal, typed)
    if (outcome.kind === 'unavailable') return unavailableState(outcome.retryAfterSeconds, typed)
    linkReturnTo(await cookies(), config.cookies).store(returnTo)
    return { kind: 'sent', email: email.value }
  })
}

/**
 * Spends the `token` of an e-mailed link, then goes to `from`, else to where the link was asked for in this browser.
 * For a person's click alone: a page that calls it on load feeds scanners.
 */
export async function confirmMagicLinkAction(form: FormData): Promise<void>
export async function confirmMagicLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState>
export async function confirmMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, async (context) => {
    const { form, config } = context
    const token = field(form, 'token')
    if (!/^[\x21-\x7e]{1,512}$/.test(token)) {
      return refusedState({ code: 'MAGIC_LINK_INVALID', retryAfterSeconds: null })
    }
    const kept = linkReturnTo(await cookies(), config.cookies)
    const returnTo = field(form, returnToField)
      ? context.returnTo
      : safeReturnTo(kept.read(), config.afterSignInPath)
    const outcome = await verifyMagicLink(config, { token })
    if (outcome.kind === 'signed-in' && kept.read() !== null) kept.clear()
    return completeSignIn(outcome, { returnTo, config })
  })
}

/** Answers the second factor with `code`: a one-time code or a recovery code. */
export async function completeMfaAction(form: FormData): Promise<void>
export async function completeMfaAction(previous: FormState, form: FormData): Promise<FormState>
export async function completeMfaAction(...args: FormActionArguments): Promise<unknown> {
  return runFormAction(args, async (context) => {
    const { form, config } = context
    const code = codeField(form)
    const challengeToken = mfaChallenge(await cookies(), config.cookies).read()
    if (challengeToken === null) {
      return refusedState({ code: 'CHALLENGE_MISSING', retryAfterSeconds: null })
    }
    if (code.kind === 'invalid') {
      return { kind: 'invalid', fields: { code: code.message }, email: '' }
    }
    const answer = { challengeToken, code: code.value }
    return completeSignIn(await answerMfaChallenge(config, answer), context)
  })
}

/** Ends the session here and at the service, then goes to the sign-in page. Safe to repeat. */
export async function signOutAction(): Promise<void> {
  const config = actionConfig()
  if (!(await isFromOurPage(config))) return
  await createSendoraServerClient(cookies()).signOut()
  redirect(signInUrl(config.loginPath, null, 'signed_out'))
}

/** Renews the session and comes back to `from`: what `TryRefresh` offers where scripts are off. */
export async function refreshAction(form: FormData): Promise<void> {
  const config = actionConfig()
  const returnTo = safeReturnTo(singleValue(form.getAll(returnToField)), config.afterSignInPath)
  const { kind } = await tryRefreshAction(Number(field(form, 'refused')) || null)
  const isOver = kind === 'rejected' || kind === 'missing'
  redirect(isOver ? signInUrl(config.loginPath, returnTo, 'expired') : returnTo)
}

/**
 * Renews the session and tells what came of it: what `TryRefresh` calls.
 *
 * @param refusedExp `exp` of a token that the service refused although its time is not over
 */
export async function tryRefreshAction(refusedExp: number | null): Promise<RefreshResult> {
  const config = actionConfig()
  if (!(await isFromOurPage(config))) return { kind: 'blocked' }
  return refreshCurrentSession(typeof refusedExp === 'number' ? refusedExp : null)
}
