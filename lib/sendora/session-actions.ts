'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { field, formOf } from './core/forms/form'
import {
  configuredReturnTo,
  returnToField,
  signInUrl,
  singleValue,
  withQuery,
} from './core/paths/return-to'
import { type RefreshResult, reasonField } from './core/refresh-result'
import { configuration } from './server/configuration'
import { isFromOurPage } from './server/forms/form-action'
import { refreshCurrentSession } from './server/refresh-session'
import { createSendoraServerClient } from './server/server-client'

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
