'use server'

import { cookies } from 'next/headers'
import { field, formOf } from './core/form-data'
import { isSamePage } from './core/paths/base-path'
import {
  configuredReturnTo,
  returnToField,
  signInUrl,
  singleValue,
  withQuery,
} from './core/paths/return-to'
import { type RefreshResult, reasonField } from './core/refresh-outcome'
import { configuration } from './server/configuration'
import { redirectTo } from './server/redirect-to'
import { refreshCurrentSession } from './server/refresh-session'
import { isFromOurPage, pageConfiguration } from './server/request-context'
import { createSendoraServerClient } from './server/server-client'

/**
 * Ends the session here and at the service, then goes to the sign-in page with `reason=signed_out`, or `signed_out_here`
 * if the service couldn't be told. Safe to repeat.
 */
export async function signOutAction(): Promise<void> {
  const config = await pageConfiguration(configuration())
  if (!(await isFromOurPage())) return
  const { kind } = await createSendoraServerClient(cookies()).signOut()
  return redirectTo(signInUrl(config.loginPath, null, kind.replaceAll('-', '_')))
}

/**
 * Renews the session and returns to `from`: the form of `TryRefresh` without scripts. If the session can't be renewed but
 * stays, the page gets `reason=unavailable` or `blocked`, for `RefreshTrouble`. The field `at` is the path of the form's
 * page, so that a form on the sign-in page returns there.
 */
export async function refreshAction(given: FormData): Promise<void> {
  const config = await pageConfiguration(configuration())
  const form = formOf(given)
  const returnTo = configuredReturnTo(singleValue(form.getAll(returnToField)), config)
  const result = await tryRefreshAction(Number(field(form, 'refused')) || null)
  if (result.kind === 'renewed') return redirectTo(returnTo)
  if (result.kind === 'rejected' || result.kind === 'missing') {
    const reason = result.kind === 'rejected' ? result.reason : 'expired'
    return redirectTo(signInUrl(config.loginPath, returnTo, reason))
  }
  if (isSamePage(field(form, 'at'), config.loginPath)) {
    return redirectTo(signInUrl(config.loginPath, returnTo, result.kind))
  }
  return redirectTo(withQuery(returnTo, { [reasonField]: result.kind }))
}

/**
 * Renews the session and returns the result. For `TryRefresh`.
 *
 * @param refusedExp `exp` of an unexpired token that the service refused
 */
export async function tryRefreshAction(refusedExp: number | null): Promise<RefreshResult> {
  if (!(await isFromOurPage())) return { kind: 'blocked' }
  return refreshCurrentSession(typeof refusedExp === 'number' ? refusedExp : null)
}
