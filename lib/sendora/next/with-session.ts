import { cookies } from 'next/headers'
import { type NextRequest, NextResponse } from 'next/server'
import { resolveOptions } from '../core/resolve-options'
import type { Session } from '../core/session'
import type { SessionDemand } from '../core/session-demand'
import { readEnvironment } from '../environment'
import type { CallService } from './call-service'
import { serviceCaller } from './call-service'
import { handlerVisitor } from './handler-visitor'
import { responseTarget, writeSessionCookies } from './write-session'

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
 * GET and HEAD must come from the app's own origin and carry the CSRF header. Expired cookies are rotated, and once
 * those whose token lacks a claim of the demand; if it stays missing, the 403 names it.
 */
export function withSession<Params = Record<string, never>>(
  handler: (request: NextRequest, context: SessionHandlerContext<Params>) => Promise<Response>,
  demand: Pick<SessionDemand, 'claims'> = {},
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, route) => {
    const config = resolveOptions({}, readEnvironment())
    const visitor = await handlerVisitor({ request, config, demand })
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
