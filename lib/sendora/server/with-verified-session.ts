import type { NextRequest } from 'next/server'
import { unverifiedAnswer } from '../core/gate/gate-answer'
import type { VerifiedSession } from '../core/tokens/session'
import type { SessionRequirement } from '../core/tokens/session-requirement'
import { isVerified, verifiedSession } from '../core/tokens/session-requirement'
import { configuration } from './configuration'
import { requireSession } from './current-session'
import { respond } from './respond'
import type { SessionHandlerContext } from './with-session'
import { withSession } from './with-session'

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
