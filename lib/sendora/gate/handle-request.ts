import type { NextResponse } from 'next/server'
import type { RequestId } from '../core/events'
import { decideAfterRotation, decideGate, type GateDecision } from '../core/gate/decide-gate'
import { signInAnswer, unavailableAnswer } from '../core/gate/gate-answer'
import { isAging, type SessionState } from '../core/tokens/session'
import { rotateAndReport } from '../rotation/rotate'
import { checkAccessToken, clockRules, readSessionState } from '../rotation/session-state'
import { respond } from '../server/respond'
import {
  type CookieScope,
  changeAfter,
  planSession,
  responseTarget,
  writeSessionCookies,
} from '../server/session-cookies'
import { report } from '../service/settings'
import { passOn } from './pass-on'
import type { GateRequest } from './read-request'

export type GateContext = {
  requestId: RequestId
  nonce: string
  contentSecurityPolicy: string | null
}

export async function handleGateRequest(
  gateRequest: GateRequest,
  context: GateContext,
): Promise<NextResponse> {
  const { isProtected, requestKind, tokens } = gateRequest
  if (!isProtected) return pass(gateRequest, context, 'public')

  const { config } = gateRequest
  const state = await readSessionState(config, tokens)
  const decision = decideGate({
    isProtected,
    request: requestKind,
    state: state.kind,
    isAging: mayRenewEarly(gateRequest, state, clockRules(config).nowSeconds),
    isSpeculative: isSpeculative(gateRequest),
  })
  return decision.kind === 'rotate' && tokens.refreshToken !== null
    ? rotate(gateRequest, context, { refreshToken: tokens.refreshToken, isEarly: decision.isEarly })
    : carryOut(decision, gateRequest, context)
}

/** A prefetch or prerender (`Sec-Purpose`, Fetch standard). */
function isSpeculative({ request }: GateRequest): boolean {
  return /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '')
}

function mayRenewEarly(
  { request, requestKind, tokens }: GateRequest,
  state: SessionState,
  nowSeconds: number,
): boolean {
  if (state.kind !== 'active' || tokens.refreshToken === null) return false
  if (request.method !== 'GET' || requestKind !== 'document') return false
  const isDocument = request.headers.get('sec-fetch-dest') === 'document'
  return isAging(state.session, nowSeconds, isDocument)
}

async function rotate(
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
    : carryOut(decideAfterRotation(outcome, isEarly), gateRequest, context)
  writeSessionCookies(cookies, responseTarget(response))
  return response
}

const unusable = { kind: 'unavailable', retryAfterSeconds: null } as const

function scopeOf({ config, cookies }: GateRequest): CookieScope {
  return { settings: config.cookies, origin: config.appOrigin, present: cookies.keys() }
}

function carryOut(
  decision: GateDecision,
  gateRequest: GateRequest,
  context: GateContext,
): NextResponse {
  const { requestId, nonce } = context
  const { config, requestKind, request, returnTo } = gateRequest
  switch (decision.kind) {
    case 'sign-in': {
      const reason = decision.clear ? ('rejected' as const) : ('signed-out' as const)
      report({ name: 'gate.sign_in_required', reason }, requestId)
      const { loginPath } = config
      const target = { loginPath, returnTo, reason: decision.reason }
      const answer = signInAnswer({ request: requestKind, method: request.method, ...target })
      return respond(answer, config)
    }
    case 'unavailable':
      report({ name: 'gate.unavailable' }, requestId)
      return respond(unavailableAnswer(requestKind, decision.retryAfterSeconds, nonce), config)
    default:
      return pass(gateRequest, context, requestKind === 'preflight' ? 'preflight' : 'active')
  }
}

function pass(
  gateRequest: GateRequest,
  context: GateContext,
  state: 'public' | 'active' | 'rotated' | 'preflight',
  cookies: Parameters<typeof passOn>[1] = [],
): NextResponse {
  report({ name: 'gate.passed', state }, context.requestId)
  return passOn(gateRequest, cookies, context)
}
