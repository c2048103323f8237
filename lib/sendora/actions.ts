'use server'

import { formOf } from './core/form-data'
import type { FormState } from './core/forms/form-state'
import type { RefreshResult } from './core/refresh-outcome'
import { acceptPendingSignIn, declinePendingSignIn } from './flows/email/answer-pending-sign-in'
import { confirmMagicLink } from './flows/email/confirm-magic-link'
import { sendMagicLink } from './flows/email/request-magic-link'
import { completeMfa } from './flows/sign-in/mfa'
import { signInWithPassword } from './flows/sign-in/sign-in'
import { configuration } from './server/configuration'
import { type FormActionArguments, runFormAction } from './server/forms/form-action'
import { isFromOurPage } from './server/request-context'
import { runSignInAction } from './server/sign-in/sign-in-form'
import * as session from './session-actions'

/**
 * Signs in with `email` and `password`, then goes to `from`, by way of the MFA page if there's a second factor. An
 * `idempotencyKey` field from `idempotencyKey()` makes a double click one sign-in.
 */
export async function signInAction(form: FormData): Promise<void>
export async function signInAction(previous: FormState, form: FormData): Promise<FormState>
export async function signInAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, signInWithPassword)
}

/** Answers the second factor with `code`: a one-time code or a recovery code. */
export async function completeMfaAction(form: FormData): Promise<void>
export async function completeMfaAction(previous: FormState, form: FormData): Promise<FormState>
export async function completeMfaAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, completeMfa)
}

/**
 * Mails a sign-in link to `email`. The answer is the same for known and unknown addresses, and says when another one may
 * be requested.
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
 * Signs in with the `token` of a mailed link, then goes to `from`, or to the `from` of the request. In a browser that
 * didn't request the link, the form must include `device=this`, and the answer is a `confirm-account` state that names
 * the account. Only for a click: a page that calls it on load lets mail scanners spend the link.
 */
export async function confirmMagicLinkAction(form: FormData): Promise<void>
export async function confirmMagicLinkAction(
  previous: FormState,
  form: FormData,
): Promise<FormState>
export async function confirmMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, confirmMagicLink)
}

/** Accepts the account of a `confirm-account` state: signs in, then goes to `from`. Send its `pending` along. */
export async function acceptMagicLinkAction(form: FormData): Promise<void>
export async function acceptMagicLinkAction(previous: FormState, form: FormData): Promise<FormState>
export async function acceptMagicLinkAction(...args: FormActionArguments): Promise<unknown> {
  return runSignInAction(args, acceptPendingSignIn)
}

/** Declines it: that sign-in ends, and the current session stays. Send its `pending` along. */
export async function declineMagicLinkAction(given: FormData): Promise<void> {
  if (!(await isFromOurPage())) return
  await declinePendingSignIn(configuration(), formOf(given))
}

/** The same as in `session-actions`. */
export async function signOutAction(): Promise<void> {
  return session.signOutAction()
}

/** The same as in `session-actions`. */
export async function refreshAction(form: FormData): Promise<void> {
  return session.refreshAction(form)
}

/** The same as in `session-actions`. */
export async function tryRefreshAction(refusedExp: number | null): Promise<RefreshResult> {
  return session.tryRefreshAction(refusedExp)
}
