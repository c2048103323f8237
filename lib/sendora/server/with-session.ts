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
import { requestConfiguration } from './request-context'
import { respond } from './respond'
import { cookieValues, responseTarget, writeSessionCookies } from './session-cookies'
import { withReadableBody } from './with-readable-body'

export type SessionHandlerContext<Params> = {
  session: Session
  /** Calls the service with the caller's own token. */
  callService: CallService
  params: Params
}

type RouteContext<Params> = { params: Promise<Params> }

/**
 * Wraps a route handler, which then runs only with a session. The identity comes from an `Authorization: Bearer` header,
 * or from the cookies, never from both. With cookies, calls other than GET and HEAD must come from the app's own origin
 * and carry the CSRF header. An expired session is renewed first, and so is one without a required claim, once. New
 * cookies reach the browser even if the handler throws: the error then goes to the console, and the answer is 500.
 *
 * @returns the handler's response, or JSON with status 400 (it can't parse the body), 401 (no session), 403 (claim missing, or another origin), 501
 * (claims required, but sessions are only decoded), or 503 (can't be verified or renewed right now)
 * @example
 * ```ts
 * export const GET = withSession(async (_request, { session }) => Response.json(session.claims))
 * ```
 */
export function withSession<Params = Record<string, never>>(
  handler: (request: NextRequest, context: SessionHandlerContext<Params>) => Promise<Response>,
  requirement: Pick<SessionRequirement, 'claims'> = {},
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  return async (request, route) => {
    const config = await requestConfiguration()
    const visitor = await authenticateHandler({ request, config, requirement })
    if (visitor.kind === 'refused') return visitor.response
    const before = await storedRefreshToken(visitor.cookies, config)
    // A handler that signs in or out has the last word on the cookies: Next sends those of its own store.
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
      const response = await withReadableBody(request, config, () => handler(request, context))
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
 * Answers as Next would, with the renewed cookies: Next would answer a thrown error without them, and the browser's token
 * is spent.
 */
async function answerThrown(error: unknown, renewed: readonly Cookie[]): Promise<Response> {
  const digest = isRecord<'digest'>(error) && typeof error.digest === 'string' ? error.digest : ''
  if (digest.startsWith('NEXT_REDIRECT;')) {
    // The one case where Next sends the cookies of its own store.
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
 * Like `requireSession`, for pages that decide by the session itself and not by the service's answer.
 *
 * @throws SendoraError `verification_required` if sessions are only decoded
 */
export async function requireVerifiedSession(
  requirement: SessionRequirement = {},
): Promise<VerifiedSession> {
  return verifiedSession(await requireSession(requirement))
}

/** Like `withSession`, with a verified session. Answers 501 if sessions are only decoded. */
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
