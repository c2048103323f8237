import type { NextResponse } from 'next/server'
import { decideAfterRotation } from '../core/refresh-outcome'
import { rotateAndReport } from '../rotation/rotate'
import { checkAccessToken } from '../rotation/session-state'
import {
  type CookieScope,
  changeAfter,
  keepCookies,
  planSession,
  responseTarget,
  writeSessionCookies,
} from '../server/session-cookies'
import { carryOut } from './answer'
import { type GateContext, pass } from './pass-on'
import type { GateRequest } from './read-request'

export { atAskedOrigin } from '../core/gate/asked-origin'
export { isForeign } from '../rotation/report-foreign'
// What few requests need. The first of them loads it.
export { atOwnAddress, basePathConflict, carryOut, loadNewDocument, refuse } from './answer'
export { readBody } from './read-body'
export { runHandler } from './run-handler'

/** Renews the session of a request and answers it. */
export async function renew(
  gateRequest: GateRequest,
  context: GateContext,
  { refreshToken, isEarly }: { refreshToken: string; isEarly: boolean },
): Promise<NextResponse> {
  const { config } = gateRequest
  const { requestId } = context
  const rotation = await rotateAndReport(config, refreshToken, {
    source: 'gate',
    requestId,
    presentedCookies: gateRequest.tokens,
  })
  const scope = scopeOf(gateRequest)
  const cookies = await planSession(changeAfter(rotation, gateRequest.tokens), scope)
  const isUsable =
    rotation.kind === 'rotated' &&
    (await checkAccessToken(config, rotation.tokens.accessToken)).kind === 'valid'
  // The presented token is spent: the new one is stored even if this request can't use it.
  const outcome = rotation.kind === 'rotated' ? unusable : rotation
  const response = isUsable
    ? pass(gateRequest, context, 'rotated', cookies)
    : await carryOut(decideAfterRotation(outcome, isEarly), gateRequest, context)
  writeSessionCookies(cookies, responseTarget(response))
  const { prefix } = config.cookies
  return keepCookies(response, { sent: gateRequest.request.headers.get('cookie'), prefix })
}

const unusable = { kind: 'unavailable', retryAfterSeconds: null } as const

function scopeOf({ config, cookies }: GateRequest): CookieScope {
  return { settings: config.cookies, origin: config.appOrigin, present: cookies.keys() }
}
