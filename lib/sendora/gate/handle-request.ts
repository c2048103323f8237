import type { NextResponse } from 'next/server'
import { hasTokens } from '../core/cookies/cookies'
import { decideGate } from '../core/gate/decide-gate'
import { sessionHeaderName } from '../core/gate/headers'
import { isRead, isSpeculative } from '../core/gate/request-kind'
import { isAging, type SessionState } from '../core/tokens/session'
import { clockRules, readSessionState } from '../rotation/session-state'
import { loadSeldom } from './load-parts'
import { type GateContext, pass } from './pass-on'
import type { GateRequest } from './read-request'

export async function handleGateRequest(
  gateRequest: GateRequest,
  context: GateContext,
): Promise<NextResponse> {
  const { config, isProtected, isMachine, requestKind, tokens } = gateRequest
  if (isAfterSignOut(gateRequest)) {
    return (await loadSeldom()).loadNewDocument(gateRequest, context)
  }
  if (!isProtected) return pass(gateRequest, context, isMachine ? 'machine' : 'public')

  const state = await readSessionState(config, tokens, loadSeldom)
  const decision = decideGate({
    isProtected,
    request: requestKind,
    state: state.kind,
    isAging: mayRenewEarly(gateRequest, state, clockRules(config).nowSeconds),
    isSpeculative: isSpeculative(gateRequest.request),
  })
  if (decision.kind === 'pass') {
    return pass(gateRequest, context, requestKind === 'preflight' ? 'preflight' : 'active')
  }
  if (decision.kind === 'rotate' && tokens.refreshToken !== null) {
    const { renew } = await loadSeldom()
    return renew(gateRequest, context, {
      refreshToken: tokens.refreshToken,
      isEarly: decision.isEarly,
    })
  }
  const { carryOut } = await loadSeldom()
  return carryOut(decision, gateRequest, context)
}

/**
 * True for Next's own fetch of the page that an action redirects to, which repeats the action's headers, once the action
 * has ended the session. Its payload would be drawn in the old document, whose memory and history hold that session.
 */
function isAfterSignOut({ request, tokens }: GateRequest): boolean {
  const { method, headers } = request
  const isForwarded = isRead(method) && headers.has('x-action-redirect')
  return isForwarded && headers.has(sessionHeaderName) && !hasTokens(tokens)
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
