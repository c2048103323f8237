import type { NextRequest, NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import { SendoraError } from '../core/errors/sendora-error'
import type { OriginText, RequestId } from '../core/events'
import { askedElsewhere, atAskedOrigin, openedAt } from '../core/gate/asked-origin'
import type { GateDecision } from '../core/gate/decide-gate'
import * as answers from '../core/gate/gate-answer'
import { isForeignEmbed, isRead, requestKind } from '../core/gate/request-kind'
import { withBasePath } from '../core/paths/base-path'
import { withoutParameters } from '../core/paths/return-to'
import { answerInLanguage, respond } from '../server/respond'
import { report } from '../service/settings'
import { type GateContext, pass } from './pass-on'
import type { GateRequest, Refusal } from './read-request'

/** Answers a request that is refused before its cookies count, and reports why. */
export async function refuse(refusal: Refusal, requestId: RequestId): Promise<NextResponse> {
  const { reason, config, request } = refusal
  const { method, headers } = request
  const posted = isRead(method) || isForeignEmbed(headers) ? null : openedAt(headers)
  const wrong = (reason === 'origin' && refusal.openedAt) || posted
  const right = originOf(config)
  const isElsewhere = (reason === 'origin' || reason === 'host') && wrong !== null && right !== null
  const origins = isElsewhere ? { openedAt: wrong, appOrigin: right as OriginText } : {}
  report({ name: 'gate.refused', reason, ...origins }, requestId)
  const answer = refusalAnswer(refusal, wrong !== null)
  return respond(await answerInLanguage(answer, headers), config)
}

function refusalAnswer(refusal: Refusal, isOurPage: boolean): answers.GateAnswer {
  const { config, request, requestKind } = refusal
  const { method, nextUrl } = request
  // A post doesn't write a link's one-time token out again.
  const query = isRead(method) ? nextUrl.search : withoutParameters(nextUrl.search, ['token'])
  const path = withBasePath(nextUrl.pathname, config) + query
  switch (refusal.reason) {
    case 'host':
      return answers.badHostAnswer(requestKind, originOf(config), path)
    case 'path':
      return answers.badPathAnswer(requestKind)
    case 'method':
      return answers.methodAnswer(method)
    case 'origin': {
      const { appOrigin } = refusal.config
      const address = isOurPage ? appOrigin + path : null
      const answer = answers.crossOriginAnswer(requestKind, appOrigin, address)
      return refusal.openedAt ? answers.opening(appOrigin + path, answer) : answer
    }
    case 'body':
      return answers.bodyAnswer(refusal.verdict, requestKind)
  }
}

const originOf = ({ appOrigin, appOrigins }: SendoraConfig) => appOrigin ?? appOrigins.first

/** `next.config` and the configuration differ: no path would be judged as the one that it is. */
export function basePathConflict({ nextUrl }: NextRequest, { basePath }: SendoraConfig) {
  return new SendoraError(
    'option_conflict',
    `Option "basePath" is ${JSON.stringify(basePath)} in lib/sendora/config.ts, but next.config serves this app at ` +
      `${JSON.stringify(nextUrl.basePath)}. Write the same in both.`,
  )
}

/** In development: a page that was opened at another address of this machine is opened at the app's own. */
export function atOwnAddress(request: NextRequest, config: SendoraConfig): Refusal | null {
  const { method, headers, nextUrl, url } = request
  const kind = requestKind({ method, path: nextUrl.pathname, address: url, headers })
  const { first } = config.appOrigins
  if (kind !== 'document' || !isRead(method) || first === null) return null
  if (config.appOrigin === null && atAskedOrigin(config, headers)) return null
  const wrong = askedElsewhere(headers, first)
  const own = { ...config, appOrigin: first }
  const refused = { kind: 'refused', request, requestKind: kind, reason: 'origin' } as const
  return wrong && { ...refused, config: own, openedAt: wrong }
}

/** For Next's own fetch of the page that an action redirects to. */
export function loadNewDocument({ config }: GateRequest, { requestId }: GateContext): NextResponse {
  report({ name: 'gate.new_document' }, requestId)
  return respond(answers.newDocumentAnswer(), config)
}

/** Carries out what was decided without a renewal, or after one. */
export async function carryOut(
  decision: GateDecision,
  gateRequest: GateRequest,
  context: GateContext,
): Promise<NextResponse> {
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
    case 'unavailable': {
      report({ name: 'gate.unavailable' }, requestId)
      const answer = answers.unavailableAnswer(requestKind, decision.retryAfterSeconds)
      return respond(await answerInLanguage(answer, request.headers), config)
    }
    default:
      return pass(gateRequest, context, 'active')
  }
}
