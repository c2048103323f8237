import type { NextRequest, NextResponse } from 'next/server'
import type { RequestConfig, SendoraConfig } from '../core/config/options'
import { parseCookieHeader } from '../core/cookies/cookie-header'
import type { Cookie, PresentedTokens } from '../core/cookies/cookies'
import { csrfHeaderName, hasTokens, readTokens } from '../core/cookies/cookies'
import { isSameText } from '../core/cookies/csrf-token'
import { atAskedOrigin } from '../core/gate/asked-origin'
import type { GateAnswer } from '../core/gate/gate-answer'
import {
  badHostAnswer,
  claimsAnswer,
  crossOriginAnswer,
  csrfAnswer,
  notPrefetchedAnswer,
  unauthorizedAnswer,
  unavailableAnswer,
  unverifiedAnswer,
} from '../core/gate/gate-answer'
import { bearerTokens, readRequestId, requestIdHeaderName } from '../core/gate/headers'
import { isRead, isSameOrigin, isSpeculative } from '../core/gate/request-kind'
import type { Session } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { checkRequirement, mayHaveChanged } from '../core/tokens/session-requirement'
import { isForeign } from '../rotation/report-foreign'
import { rotateAndReport } from '../rotation/rotate'
import type { Rotation } from '../rotation/rotator'
import { checkAccessToken, readSessionState } from '../rotation/session-state'
import { isDevelopment } from './environment'
import { warnWithoutGate } from './request-context'
import { respond } from './respond'
import { changeAfter, planSession, responseTarget, writeSessionCookies } from './session-cookies'

type Renewable = PresentedTokens & { refreshToken: string }

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
  const { request, config, requirement } = facts
  const { headers } = request
  const cookies = parseCookieHeader(headers.get('cookie'))
  const asked = atAskedOrigin(config, headers)
  const origin = asked?.appOrigin ?? null
  const scope = { settings: config.cookies, origin, present: [...cookies.keys()] }

  async function identify(): Promise<Visitor> {
    const bearer = bearerTokens(headers)
    const tokens = bearer ?? readTokens(cookies, config.cookieNames)
    const { accessToken, refreshToken } = tokens
    if (!hasTokens(tokens)) return refuse(unauthorizedAnswer())
    if (bearer === null && !isRead(request.method)) {
      if (asked === null) return refuse(badHostAnswer('json', config.appOrigins.first))
      const refusal = refuseChange(asked)
      if (refusal) return refuse(refusal)
    }
    const state = await readSessionState(config, tokens, async () => ({ isForeign }))
    const renewable = refreshToken === null ? null : { ...tokens, refreshToken }
    if (state.kind === 'active' && accessToken !== null) {
      return { kind: 'known', session: state.session, accessToken, renewable, cookies: [] }
    }
    if (state.kind === 'unavailable') return refuse(unavailableAnswer('json', null))
    if (state.kind === 'signed-out' || !renewable) return refuse(unauthorizedAnswer())
    if (isSpeculative(request)) return refuse(notPrefetchedAnswer('json'))
    const renewed = await renew(renewable)
    return renewed.kind === 'unavailable'
      ? refuse(unavailableAnswer('json', renewed.retryAfterSeconds))
      : renewed
  }

  /** A missing claim may have been granted since: the session is renewed once before the refusal. */
  async function admit(visitor: Visitor): Promise<Visitor> {
    if (visitor.kind === 'refused') return visitor
    const { session, renewable } = visitor
    const verdict = checkRequirement(session, requirement)
    if (verdict.kind === 'met') return visitor
    if (verdict.kind === 'unverified') return refuse(unverifiedAnswer(), visitor.cookies)
    const mayRenew = renewable !== null && !isSpeculative(request)
    if (mayRenew && mayHaveChanged(session, config.nowMs() / 1000)) {
      const renewed = await renew(renewable)
      // During an outage, the current token stays valid, and still lacks the claim.
      if (renewed.kind !== 'unavailable') return admit(renewed)
    }
    return refuse(claimsAnswer(verdict.claims), visitor.cookies)
  }

  async function renew(tokens: Renewable): Promise<Renewal> {
    const requestId = readRequestId(headers.get(requestIdHeaderName), config)
    const context = { source: 'handler', requestId, presentedCookies: tokens } as const
    const rotation = await rotateAndReport(config, tokens.refreshToken, context)
    if (rotation.kind === 'unavailable') return rotation
    const written = await planSession(changeAfter(rotation, tokens), scope)
    if (rotation.kind === 'rejected') return refuse(unauthorizedAnswer(), written)
    const { accessToken } = rotation.tokens
    const renewed = await checkAccessToken(config, accessToken)
    if (renewed.kind === 'valid') {
      const { session } = renewed
      return { kind: 'known', session, accessToken, renewable: null, cookies: written }
    }
    // The presented token is spent: the new one is stored even if this request can't use it.
    return refuse(unavailableAnswer('json', null), written)
  }

  /** A change by cookies must come from a page of ours, and repeat the CSRF cookie. */
  function refuseChange({ appOrigin }: RequestConfig): GateAnswer | null {
    if (!isSameOrigin(headers, [appOrigin])) return crossOriginAnswer('json', appOrigin)
    const sent = headers.get(csrfHeaderName) ?? ''
    if (sent === '') return csrfAnswer('missing')
    const [expected = '', ...more] = cookies.get(config.cookieNames.csrf) ?? []
    const isRepeated = expected !== '' && more.length === 0 && isSameText(sent, expected)
    return isRepeated ? null : csrfAnswer('invalid')
  }

  /** With the renewed cookies, if any: the browser's refresh token is spent. */
  function refuse(answer: GateAnswer, written: readonly Cookie[] = []): Visitor {
    const response = respond(answer, config)
    writeSessionCookies(written, responseTarget(response))
    return { kind: 'refused', response }
  }

  return admit(await identify())
}
