import type { NextRequest, NextResponse } from 'next/server'
import type { GateDecision } from '../core/gate'
import { decideAfterRotation, decideGate } from '../core/gate'
import { signInAnswer, unavailableAnswer } from '../core/gate-answer'
import { createNonce } from '../core/nonce'
import type { SendoraConfig, SendoraGateOptions } from '../core/options'
import { resolveGateOptions } from '../core/options'
import type { SessionState } from '../core/session'
import { sessionState } from '../core/session'
import { readEnvironment } from '../environment'
import { checkAccessToken } from '../service/check-access-token'
import { rotatorFor } from '../service/rotator-for'
import type { DocumentPolicy } from './gate-response'
import { passOn, respond } from './gate-response'
import type { Visit } from './gate-visit'
import { readVisit } from './gate-visit'
import { requireNextVersion } from './next-version'
import { planSession, responseTarget, writeSessionCookies } from './write-session'

/**
 * Builds the gate: the default export of `middleware.ts` or `proxy.ts`. Lets requests with a valid access token
 * through, rotates expired ones in silence, and answers everybody else. It judges cookies; pages, actions and
 * handlers ask again.
 *
 * @throws SendoraError `option_invalid`, `environment_invalid` or `next_too_old`, when the module is loaded.
 */
export function sendoraMiddleware(
  options: SendoraGateOptions = {},
): (request: NextRequest) => Promise<NextResponse> {
  requireNextVersion()
  const { config, rules } = resolveGateOptions(options, readEnvironment())

  return async function gate(request) {
    const nonce = createNonce()
    const contentSecurityPolicy = options.contentSecurityPolicy?.(nonce) ?? null
    const policy = { nonce, contentSecurityPolicy }
    const visit = readVisit(request, config, rules)
    const response =
      visit.kind === 'refused'
        ? respond(visit.answer, config)
        : await answer(visit, { config, policy })
    if (config.cookies.isSecure) {
      response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
    }
    return response
  }
}

type GateContext = { config: SendoraConfig; policy: DocumentPolicy }

async function answer(visit: Visit, context: GateContext): Promise<NextResponse> {
  const { request, requestKind, isProtected, tokens } = visit
  const decision = decideGate({
    isProtected,
    request: requestKind,
    state: isProtected ? await stateOf(visit, context.config) : 'signed-out',
    isSpeculative: /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? ''),
  })
  return decision.kind === 'rotate' && tokens.refreshToken !== null
    ? rotate(visit, tokens.refreshToken, context)
    : carryOut(decision, visit, context)
}

async function stateOf({ tokens }: Visit, config: SendoraConfig): Promise<SessionState['kind']> {
  const access = await checkAccessToken(config, tokens.accessToken)
  return sessionState(access, tokens.refreshToken !== null).kind
}

async function rotate(
  visit: Visit,
  refreshToken: string,
  context: GateContext,
): Promise<NextResponse> {
  const { config, policy } = context
  const rotation = await rotatorFor(config).rotate(refreshToken)
  if (rotation.kind !== 'rotated') return carryOut(decideAfterRotation(rotation), visit, context)

  const change = { kind: 'store', tokens: rotation.tokens } as const
  const scope = { settings: config.cookies, present: visit.cookies.keys() }
  const cookies = await planSession(change, scope)
  const response = passOn(visit, cookies, policy)
  writeSessionCookies(cookies, responseTarget(response))
  return response
}

async function carryOut(
  decision: GateDecision,
  visit: Visit,
  { config, policy }: GateContext,
): Promise<NextResponse> {
  const { requestKind, request, returnTo, cookies } = visit
  switch (decision.kind) {
    case 'sign-in': {
      const facts = { request: requestKind, method: request.method, returnTo }
      const reason = decision.clear ? 'expired' : undefined
      const response = respond(
        signInAnswer({ ...facts, loginPath: config.loginPath, reason }),
        config,
      )
      if (decision.clear) {
        const scope = { settings: config.cookies, present: cookies.keys() }
        writeSessionCookies(await planSession({ kind: 'clear' }, scope), responseTarget(response))
      }
      return response
    }
    case 'unavailable':
      return respond(
        unavailableAnswer(requestKind, decision.retryAfterSeconds, policy.nonce),
        config,
      )
    default:
      return passOn(visit, [], policy)
  }
}
