import type { NextRequest, NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import type { Cookie, PresentedTokens } from '../core/cookies/cookies'
import { csrfHeaderName, readTokens } from '../core/cookies/cookies'
import { isSameText } from '../core/cookies/csrf-token'
import { signedOutCode } from '../core/gate/decide-gate'
import type { GateAnswer } from '../core/gate/gate-answer'
import {
  claimsAnswer,
  crossOriginAnswer,
  signInAnswer,
  unavailableAnswer,
  unverifiedAnswer,
} from '../core/gate/gate-answer'
import {
  bearerToken,
  makeUncacheable,
  readRequestId,
  requestIdHeaderName,
} from '../core/gate/headers'
import { isRead, judgeOrigin } from '../core/gate/request-kind'
import type { Session } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { checkRequirement, mayHaveChanged } from '../core/tokens/session-requirement'
import { rotateAndReport } from '../rotation/rotate'
import type { Rotation } from '../rotation/rotator'
import { checkAccessToken, readSessionState } from '../rotation/session-state'
import { isDevelopment } from './environment'
import { warnWithoutGate } from './request-context'
import { respond } from './respond'
import { planSession, responseTarget, writeSessionCookies } from './session-cookies'

type Renewable = PresentedTokens & { refreshToken: string }

/** The caller of a handler, or the response that refuses it. */
export type Visitor =
  | {
      kind: 'known'
      session: Session
      accessToken: string
      /** `null` for a Bearer header, and once renewed. */
      renewable: Renewable | null
      cookies: readonly Cookie[]
    }
  | { kind: 'refused'; response: NextResponse }

type Renewal = Visitor | Extract<Rotation, { kind: 'unavailable' }>

type Facts = { request: NextRequest; config: SendoraConfig; requirement: SessionRequirement }

export async function authenticateHandler(facts: Facts): Promise<Visitor> {
  if (isDevelopment()) await warnWithoutGate()
  return admit(await identify(facts.request, facts.config), facts)
}

/** A missing claim may have been granted since: the session is renewed once before the refusal. */
async function admit(visitor: Visitor, { request, config, requirement }: Facts): Promise<Visitor> {
  if (visitor.kind === 'refused') return visitor
  const { session, renewable } = visitor
  const verdict = checkRequirement(session, requirement)
  if (verdict.kind === 'met') return visitor
  if (verdict.kind === 'unverified') return withCookies(unverifiedAnswer(), visitor.cookies, config)
  if (renewable !== null && mayHaveChanged(session, config.nowMs() / 1000)) {
    const renewed = await renew(renewable, request, config)
    if (renewed.kind === 'known') return admit(renewed, { request, config, requirement })
    // During an outage, the current token stays valid, and still lacks the claim.
    if (renewed.kind === 'refused') return renewed
  }
  return withCookies(claimsAnswer(verdict.claims), visitor.cookies, config)
}

async function identify(request: NextRequest, config: SendoraConfig): Promise<Visitor> {
  const bearer = bearerToken(request.headers)
  const cookies = parseCookieHeader(request.headers.get('cookie'))
  const tokens =
    bearer === null
      ? readTokens(cookies, config.cookieNames)
      : { accessToken: bearer, refreshToken: null, csrf: null }
  if (tokens.accessToken === null && tokens.refreshToken === null) {
    return refused(unauthorized(config), config)
  }
  if (bearer === null && !isRead(request.method) && !isFromOurPage(request, config)) {
    return refused(crossOriginAnswer('json', config.appOrigin), config)
  }

  const state = await readSessionState(config, tokens)
  const { accessToken, refreshToken } = tokens
  const renewable = refreshToken === null ? null : { ...tokens, refreshToken }
  if (state.kind === 'active' && accessToken !== null) {
    return { kind: 'known', session: state.session, accessToken, renewable, cookies: [] }
  }
  if (state.kind === 'unavailable') return refused(unavailableAnswer('json', null, ''), config)
  if (state.kind === 'signed-out' || !renewable) return refused(unauthorized(config), config)
  const renewed = await renew(renewable, request, config)
  return renewed.kind === 'unavailable'
    ? refused(unavailableAnswer('json', renewed.retryAfterSeconds, ''), config)
    : renewed
}

async function renew(
  tokens: Renewable,
  request: NextRequest,
  config: SendoraConfig,
): Promise<Renewal> {
  const cookies = parseCookieHeader(request.headers.get('cookie'))
  const requestId = readRequestId(request.headers.get(requestIdHeaderName))
  const context = { source: 'handler', requestId, presentedCookies: tokens } as const
  const rotation = await rotateAndReport(config, tokens.refreshToken, context)
  if (rotation.kind === 'unavailable') return rotation
  const scope = { settings: config.cookies, present: cookies.keys() }
  if (rotation.kind === 'rejected') {
    if (rotation.code === signedOutCode) return refused(unauthorized(config), config)
    return withCookies(unauthorized(config), await planSession({ kind: 'clear' }, scope), config)
  }
  const { accessToken } = rotation.tokens
  const written = await planSession({ kind: 'store', tokens: rotation.tokens }, scope)
  const renewed = await checkAccessToken(config, accessToken)
  if (renewed.kind === 'valid') {
    const { session } = renewed
    return { kind: 'known', session, accessToken, renewable: null, cookies: written }
  }
  // The presented token is spent: the new one is stored even if this request can't use it.
  return withCookies(unavailableAnswer('json', null, ''), written, config)
}

function isFromOurPage(request: NextRequest, config: SendoraConfig): boolean {
  const cookies = parseCookieHeader(request.headers.get('cookie'))
  const [expected = '', ...more] = cookies.get(config.cookieNames.csrf) ?? []
  const sent = request.headers.get(csrfHeaderName) ?? ''
  const isDoubleSubmitted = expected !== '' && more.length === 0 && isSameText(sent, expected)
  const origin = judgeOrigin(request.headers, [config.appOrigin])
  return isDoubleSubmitted && origin.kind === 'same-origin'
}

function unauthorized({ loginPath }: SendoraConfig): GateAnswer {
  return signInAnswer({ request: 'json', method: 'GET', loginPath, returnTo: null })
}

/** A refusal that carries the renewed cookies: the browser's refresh token is spent. */
function withCookies(answer: GateAnswer, cookies: readonly Cookie[], config: SendoraConfig) {
  const refusal = refused(answer, config)
  writeSessionCookies(cookies, responseTarget(refusal.response))
  return refusal
}

function refused(answer: GateAnswer, config: SendoraConfig) {
  const response = respond(answer, config)
  makeUncacheable(response.headers)
  return { kind: 'refused', response } as const
}
