import type { NextResponse } from 'next/server'
import { decideGate } from '../core/gate/decide-gate'
import { isAging, type SessionState } from '../core/tokens/session'
import { clockRules, readSessionState } from '../rotation/session-state'
import { type GateContext, pass } from './pass-on'
import type { GateRequest } from './read-request'

/** What few requests need is loaded by the first of them. */
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
  if (decision.kind === 'pass') {
    return pass(gateRequest, context, requestKind === 'preflight' ? 'preflight' : 'active')
  }
  if (decision.kind === 'rotate' && tokens.refreshToken !== null) {
    const { renew } = await import('./renew')
    return renew(gateRequest, context, {
      refreshToken: tokens.refreshToken,
      isEarly: decision.isEarly,
    })
  }
  const { carryOut } = await import('./answer')
  return carryOut(decision, gateRequest, context)
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
