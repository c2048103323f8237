import { cookies } from 'next/headers'
import { type NextRequest, NextResponse } from 'next/server'
import type { SendoraConfig } from '../core/config/options'
import { type Cookie, readTokens } from '../core/cookies/cookies'
import { unverifiedAnswer } from '../core/gate/gate-answer'
import { isRecord } from '../core/is-record'
import type { Session, VerifiedSession } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { isVerified, verifiedSession } from '../core/tokens/session-requirement'
import { authenticateHandler } from './authenticate-handler'
import { type CallService, serviceCaller } from './call-service'
import { configuration } from './configuration'
import { requireSession } from './current-session'
import { respond } from './respond'
import { cookieValues, responseTarget, writeSessionCookies } from './session-cookies'

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
 * those whose token lacks a claim of the demand; if it stays missing, the 403 names it. New cookies reach the browser
 * also when the handler throws: then the error goes to the console, and the answer is 500.
 */
export function withSession<Params = Record<string, never>>(
  handler: (request: NextRequest, context: SessionHandlerContext<Params>) => Promise<Response>,
  requirement: Pick<SessionRequirement, 'claims'> = {},
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, route) => {
    const config = configuration()
    const visitor = await authenticateHandler({ request, config, requirement })
    if (visitor.kind === 'refused') return visitor.response
    const before = await storedRefreshToken(visitor.cookies, config)
    // A handler that has signed in or out has the last word on the cookies: Next sends those of its own store.
    const due = async () => {
      const isChanged = (await storedRefreshToken(visitor.cookies, config)) !== before
      return isChanged ? [] : visitor.cookies
    }
    try {
      const context = {
        session: visitor.session,
        callService: serviceCaller(config, visitor.accessToken),
        params: await route.params,
      }
      const response = await handler(request, context)
      const answer = new NextResponse(response.body, response)
      writeSessionCookies(await due(), responseTarget(answer))
      return answer
    } catch (error) {
      if (visitor.cookies.length === 0) throw error
      return answerThrown(error, await due())
    }
  }
}

async function storedRefreshToken(
  renewed: readonly Cookie[],
  { cookieNames }: SendoraConfig,
): Promise<string | null> {
  if (renewed.length === 0) return null
  return readTokens(cookieValues(await cookies()), cookieNames).refreshToken
}

/**
 * What a handler has thrown after its session was renewed. The token that the browser holds is spent, and Next would
 * answer without the new one: so this answers what Next would have, and the cookies go along.
 */
async function answerThrown(error: unknown, renewed: readonly Cookie[]): Promise<Response> {
  const digest = isRecord(error) && typeof error.digest === 'string' ? error.digest : ''
  if (digest.startsWith('NEXT_REDIRECT;')) {
    // The one case in which Next sends the cookies of its own store.
    writeSessionCookies(renewed, await cookies())
    throw error
  }
  // `notFound()`, `forbidden()` and `unauthorized()` name their status.
  const named = /^NEXT_HTTP_ERROR_FALLBACK;(\d{3})$/.exec(digest)?.[1]
  // biome-ignore lint/suspicious/noConsole: where Next itself writes what a handler throws
  if (named === undefined) console.error(error)
  const answer = new NextResponse(null, { status: named === undefined ? 500 : Number(named) })
  writeSessionCookies(renewed, responseTarget(answer))
  return answer
}

export type VerifiedHandlerContext<Params> = Omit<SessionHandlerContext<Params>, 'session'> & {
  session: VerifiedSession
}

/**
 * Like `requireSession`, for pages that decide something by the session itself instead of by what the service answers.
 *
 * @throws SendoraError `verification_required` while sessions are only decoded
 */
export async function requireVerifiedSession(
  requirement: SessionRequirement = {},
): Promise<VerifiedSession> {
  return verifiedSession(await requireSession(requirement))
}

/** Like `withSession`, with the same demand. Answers 501 while sessions are only decoded. */
export function withVerifiedSession<Params = Record<string, never>>(
  handler: (request: NextRequest, context: VerifiedHandlerContext<Params>) => Promise<Response>,
  requirement: SessionRequirement = {},
): ReturnType<typeof withSession<Params>> {
  return withSession<Params>(
    async (request, { session, ...context }) =>
      isVerified(session)
        ? handler(request, { ...context, session })
        : respond(unverifiedAnswer(), configuration()),
    requirement,
  )
}
