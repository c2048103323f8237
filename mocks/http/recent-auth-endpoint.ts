import type { HttpHandler } from 'msw'
import type { z } from 'zod'
import { STEP_UP_MAX_AGE_SECONDS } from '../constants'
import type { MockState } from '../state/mock-state'
import { type EndpointSpec, keyAndUserEndpoint, type Run } from './endpoint'
import { fail, type Reply } from './reply'
import type { Actor } from './request/actor'

/**
 * A route that changes how one gets in: the session must have authenticated within five minutes. Which routes are gated
 * isn't public. [design] Those that call this function (contract: step-up).
 */
export function recentAuthEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: EndpointSpec<Body>,
  run: Run<z.infer<Body>, { actor: Actor }>,
): HttpHandler {
  return keyAndUserEndpoint(state, spec, (call) => {
    return staleAuth(state, call.actor) ?? run(call)
  })
}

/** The refusal of a session that authenticated too long ago, for routes that ask only in some cases. */
export function staleAuth(state: MockState, actor: Actor): Reply | null {
  if (isRecent(state, actor)) return null
  return fail('RECENT_AUTH_REQUIRED', { details: { maxAgeSeconds: STEP_UP_MAX_AGE_SECONDS } })
}

/** The session counts and not the token: a re-authentication works at once. */
function isRecent(state: MockState, { user, family }: Actor): boolean {
  // A guest has nothing to sign in with again.
  if (user.isAnonymous) return true
  return state.nowSeconds() - family.authenticatedAtSeconds <= STEP_UP_MAX_AGE_SECONDS
}
