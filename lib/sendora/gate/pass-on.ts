import { NextResponse } from 'next/server'
import { withoutRepeatedSession, withSessionCookies } from '../core/cookies/cookie-header'
import { type Cookie, csrfHeaderName, hasTokens } from '../core/cookies/cookies'
import type { RequestId, SendoraEvent } from '../core/events'
import {
  loginPathHeaderName,
  makeUncacheable,
  requestIdHeaderName,
  returnToHeaderName,
  sessionHeaderName,
  setCookie,
  trustedHeaders,
} from '../core/gate/headers'
import { isRead } from '../core/gate/request-kind'
import { hasSeveralLoginPaths } from '../core/paths/return-to'
import { report } from '../service/settings'
import type { GateRequest } from './read-request'

export type GateContext = {
  requestId: RequestId
  contentSecurityPolicy: string | null
}

/** Lets a request through, and reports it. */
export function pass(
  gateRequest: GateRequest,
  context: GateContext,
  state: Extract<SendoraEvent, { name: 'gate.passed' }>['state'],
  cookies: readonly Cookie[] = [],
): NextResponse {
  report({ name: 'gate.passed', state }, context.requestId)
  return passOn(gateRequest, cookies, context)
}

/** With headers that pages can trust. */
function passOn(
  {
    request,
    config,
    requestKind,
    isProtected,
    cookies,
    tokens,
    ignoresCookies,
    returnTo,
  }: GateRequest,
  written: readonly Cookie[],
  { requestId, contentSecurityPolicy }: GateContext,
): NextResponse {
  const headers = trustedHeaders(request.headers)
  const cookieHeader = headers.get('cookie')
  const forPage =
    written.length > 0 || ignoresCookies
      ? withSessionCookies(cookieHeader, written, config.cookies.prefix)
      : cookieHeader && withoutRepeatedSession(cookieHeader, cookies, config.cookies.prefix)
  if (forPage !== null && forPage !== cookieHeader) setCookie(headers, forPage)
  const csrf = written.find(({ name, maxAge }) => name === config.cookieNames.csrf && maxAge !== 0)
  // The page could only know the value from before this renewal, so that one has to match.
  const known = csrf ? (cookies.get(csrf.name) ?? []) : []
  if (csrf && known.length === 1 && known[0] === headers.get(csrfHeaderName)) {
    headers.set(csrfHeaderName, csrf.value)
  }
  headers.set(requestIdHeaderName, requestId)
  if (requestKind === 'action' && hasTokens(tokens)) headers.set(sessionHeaderName, '1')
  if (returnTo !== null) headers.set(returnToHeaderName, returnTo)
  if (hasSeveralLoginPaths(config)) headers.set(loginPathHeaderName, config.loginPath)
  if (contentSecurityPolicy !== null) headers.set('content-security-policy', contentSecurityPolicy)

  const response = NextResponse.next({ request: { headers } })
  if (contentSecurityPolicy !== null) {
    response.headers.set('content-security-policy', contentSecurityPolicy)
  }
  if (isProtected || !isRead(request.method)) makeUncacheable(response.headers)
  return response
}
