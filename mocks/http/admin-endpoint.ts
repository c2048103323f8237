import type { HttpHandler } from 'msw'
import type { z } from 'zod'
import type { MockState } from '../state/mock-state'
import type { Editor } from '../state/versioned'
import { type EndpointSpec, type Run, userEndpoint } from './endpoint'
import { fail } from './reply'
import type { Actor } from './request/actor'

/**
 * A route that changes the project's data: for admins. The claim of the token counts, not the account, so a new role
 * needs a new token.
 */
export function adminEndpoint<Body extends z.ZodType = z.ZodUnknown>(
  state: MockState,
  spec: EndpointSpec<Body>,
  run: Run<z.infer<Body>, { actor: Actor }>,
): HttpHandler {
  return userEndpoint(state, spec, (call) =>
    call.actor.claims.role === 'admin'
      ? run(call)
      : fail('FORBIDDEN', { details: { requiredClaims: { role: 'admin' } } }),
  )
}

/** Who a change is attributed to. */
export function editorOf({ user }: Actor): Editor {
  return { id: user.id, name: user.name ?? user.email ?? 'Guest' }
}
