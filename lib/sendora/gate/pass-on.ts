import { NextResponse } from 'next/server'
import { withoutRepeatedSession, withSessionCookies } from '../core/cookies/cookie-header'
import { type Cookie, csrfHeaderName } from '../core/cookies/cookies'
import type { RequestId } from '../core/events'
import {
  makeUncacheable,
  requestIdHeaderName,
  returnToHeaderName,
  trustedHeaders,
} from '../core/gate/headers'
import { isRead } from '../core/gate/request-kind'
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
  state: 'public' | 'active' | 'rotated' | 'preflight',
  cookies: readonly Cookie[] = [],
): NextResponse {
  report({ name: 'gate.passed', state }, context.requestId)
  return passOn(gateRequest, cookies, context)
}

/** With headers that pages can trust. */
function passOn(
  { request, config, isProtected, cookies, usesBearer, returnTo }: GateRequest,
  written: readonly Cookie[],
  { requestId, contentSecurityPolicy }: GateContext,
): NextResponse {
  const headers = trustedHeaders(request.headers)
  const cookieHeader = headers.get('cookie')
  const forPage =
    written.length > 0 || usesBearer
      ? withSessionCookies(cookieHeader, written, config.cookies.prefix)
      : cookieHeader && withoutRepeatedSession(cookieHeader, cookies, config.cookies.prefix)
  if (forPage !== null && forPage !== cookieHeader) headers.set('cookie', forPage)
  const csrf = written.find(({ name, maxAge }) => name === config.cookieNames.csrf && maxAge !== 0)
  // The page could only know the value from before this renewal, so that one has to match.
  const known = csrf ? (cookies.get(csrf.name) ?? []) : []
  if (csrf && known.length === 1 && known[0] === headers.get(csrfHeaderName)) {
    headers.set(csrfHeaderName, csrf.value)
  }
  headers.set(requestIdHeaderName, requestId)
  if (returnTo !== null) headers.set(returnToHeaderName, returnTo)
  if (contentSecurityPolicy !== null) headers.set('content-security-policy', contentSecurityPolicy)

  const response = NextResponse.next({ request: { headers } })
  if (contentSecurityPolicy !== null) {
    response.headers.set('content-security-policy', contentSecurityPolicy)
  }
  if (isProtected || !isRead(request.method)) makeUncacheable(response.headers)
  return response
}
