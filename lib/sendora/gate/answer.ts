import type { NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import type { GateDecision } from '../core/gate/decide-gate'
import * as answers from '../core/gate/gate-answer'
import { respond } from '../server/respond'
import { report } from '../service/settings'
import { type GateContext, pass } from './pass-on'
import type { GateRequest, Refusal } from './read-request'

export function refuse({ write }: Refusal, config: SendoraConfig): NextResponse {
  return respond(write(answers), config)
}

/** For Next's own fetch of the page that an action redirects to. */
export function loadNewDocument({ config }: GateRequest, { requestId }: GateContext): NextResponse {
  report({ name: 'gate.new_document' }, requestId)
  return respond(answers.newDocumentAnswer(), config)
}

/** Carries out what was decided without a renewal, or after one. */
export function carryOut(
  decision: GateDecision,
  gateRequest: GateRequest,
  context: GateContext,
): NextResponse {
  const { requestId } = context
  const { config, requestKind, request, returnTo } = gateRequest
  switch (decision.kind) {
    case 'sign-in': {
      const reason = decision.clear ? ('rejected' as const) : ('signed-out' as const)
      report({ name: 'gate.sign_in_required', reason }, requestId)
      const { loginPath } = config
      const target = { loginPath, returnTo, reason: decision.reason }
      const answer = answers.signInAnswer({
        request: requestKind,
        method: request.method,
        ...target,
      })
      return respond(answer, config)
    }
    case 'not-now':
      report({ name: 'gate.not_prefetched' }, requestId)
      return respond(answers.notPrefetchedAnswer(requestKind), config)
    case 'unavailable':
      report({ name: 'gate.unavailable' }, requestId)
      return respond(answers.unavailableAnswer(requestKind, decision.retryAfterSeconds), config)
    default:
      return pass(gateRequest, context, 'active')
  }
}
