import { cookies } from 'next/headers'
import { type NextRequest, NextResponse } from 'next/server'
import { parseCookieHeader } from '../core/cookie-header'
import type { Cookie } from '../core/cookies'
import { csrfHeaderName, readTokens } from '../core/cookies'
import { isSameText } from '../core/csrf-token'
import { signedOutCode } from '../core/gate'
import type { GateAnswer } from '../core/gate-answer'
import { crossOriginAnswer, isRead, signInAnswer, unavailableAnswer } from '../core/gate-answer'
import type { SendoraConfig } from '../core/options'
import { readRequestId, requestIdHeaderName } from '../core/request-id'
import { resolveOptions } from '../core/resolve-options'
import { judgeOrigin } from '../core/same-origin'
import type { Session } from '../core/session'
import { sessionState } from '../core/session'
import { makeUncacheable } from '../core/uncacheable'
import { readEnvironment } from '../environment'
import { checkAccessToken } from '../service/check-access-token'
import { rotateAndReport } from '../service/rotate-and-report'
import type { CallService } from './call-service'
import { serviceCaller } from './call-service'
import { respond } from './gate-response'
import { bearerToken } from './gate-visit'
import { planSession, responseTarget, writeSessionCookies } from './write-session'

export type SessionHandlerContext<Params> = {
  session: Session
  /** Calls the service with the caller's own token. */
  callService: CallService
  params: Params
}

type RouteContext<Params> = { params: Promise<Params> }

/**
 * Wraps a route handler: it runs with a session or not at all. The identity comes from an `Authorization: Bearer`
 * header, else from the cookies, never from both. Answers 401, 403 and 503 as JSON; calls with cookies other than
 * GET and HEAD must come from the app's own origin and carry the CSRF header. Expired cookies are rotated.
 */
export function withSession<Params = Record<string, never>>(
  handler: (request: NextRequest, context: SessionHandlerContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, route) => {
    const config = resolveOptions({}, readEnvironment())
    const visitor = await identify(request, config)
    if (visitor.kind === 'refused') return visitor.response
    const context = {
      session: visitor.session,
      callService: serviceCaller(config, visitor.accessToken),
      params: await route.params,
    }
    const response = await handler(request, context).catch(async (error: unknown) => {
      // `redirect()` throws: Next answers in our place, with the cookies of its own store.
      if (visitor.cookies.length > 0) writeSessionCookies(visitor.cookies, await cookies())
      throw error
    })
    const answer = new NextResponse(response.body, response)
    writeSessionCookies(visitor.cookies, responseTarget(answer))
    return answer
  }
}

type Visitor =
  | { kind: 'known'; session: Session; accessToken: string; cookies: readonly Cookie[] }
  | { kind: 'refused'; response: Response }

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

  const access = await checkAccessToken(config, tokens.accessToken)
  if (access.kind === 'valid' && tokens.accessToken !== null) {
    return { kind: 'known', session: access.session, accessToken: tokens.accessToken, cookies: [] }
  }
  const state = sessionState(access, tokens.refreshToken !== null)
  if (state.kind === 'unavailable') return refused(unavailableAnswer('json', null, ''), config)
  if (tokens.refreshToken === null) return refused(unauthorized(config), config)

  const requestId = readRequestId(request.headers.get(requestIdHeaderName))
  const context = { source: 'handler', requestId, beside: tokens } as const
  const rotation = await rotateAndReport(config, tokens.refreshToken, context)
  const scope = { settings: config.cookies, present: cookies.keys() }
  if (rotation.kind === 'unavailable') {
    return refused(unavailableAnswer('json', rotation.retryAfterSeconds, ''), config)
  }
  if (rotation.kind === 'rejected') {
    const { response } = refused(unauthorized(config), config)
    if (rotation.code === signedOutCode) return { kind: 'refused', response }
    writeSessionCookies(await planSession({ kind: 'clear' }, scope), responseTarget(response))
    return { kind: 'refused', response }
  }
  const { accessToken } = rotation.tokens
  const written = await planSession({ kind: 'store', tokens: rotation.tokens }, scope)
  const renewed = await checkAccessToken(config, accessToken)
  if (renewed.kind === 'valid') {
    return { kind: 'known', session: renewed.session, accessToken, cookies: written }
  }
  // The presented token is spent, so the new one is stored also when this request cannot go on with it.
  const { response } = refused(unavailableAnswer('json', null, ''), config)
  writeSessionCookies(written, responseTarget(response))
  return { kind: 'refused', response }
}

function isFromOurPage(request: NextRequest, config: SendoraConfig): boolean {
  const cookies = parseCookieHeader(request.headers.get('cookie'))
  const [expected = '', ...more] = cookies.get(config.cookieNames.csrf) ?? []
  const sent = request.headers.get(csrfHeaderName) ?? ''
  const isDoubleSubmitted = expected !== '' && more.length === 0 && isSameText(sent, expected)
  return (
    isDoubleSubmitted && judgeOrigin(request.headers, [config.appOrigin]).kind === 'same-origin'
  )
}

function unauthorized({ loginPath }: SendoraConfig): GateAnswer {
  return signInAnswer({ request: 'json', method: 'GET', loginPath, returnTo: null })
}

function refused(answer: GateAnswer, config: SendoraConfig) {
  const response = respond(answer, config)
  makeUncacheable(response.headers)
  return { kind: 'refused', response } as const
}
