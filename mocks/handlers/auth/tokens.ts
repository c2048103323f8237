import { z } from 'zod'
import { type Call, keyEndpoint } from '../../http/endpoint'
import { fail, ok, type Reply } from '../../http/reply'
import {
  clearedSessionCookies,
  refreshTokenFromCookies,
  sessionCookies,
} from '../../http/session-cookies'
import type { World } from '../../state/world'
import { mintPair } from '../../tokens/mint-pair'
import { secretInput } from './schemas'
import { userView } from './user-view'

const body = z.object({ refreshToken: secretInput.optional() })
type TokenCall = Call<z.infer<typeof body>>

export const tokenHandlers = (world: World) => [
  keyEndpoint(world, { method: 'post', path: '/auth-service/token/refresh', body }, refresh),
  keyEndpoint(world, { method: 'post', path: '/auth-service/token/revoke', body }, revoke),
]

function refresh(call: TokenCall): Reply {
  const { world, projectId } = call
  const presented = presentedToken(call)
  if (presented.kind !== 'found') return refusal(presented.kind)

  const mint = mintPair(world, { audience: projectId })
  const outcome = world.refreshTokens.rotate(presented.refreshToken, mint)
  // [design] One code for every reason; the details tell the operator of an app theft from expiry.
  if (outcome.kind === 'rejected') {
    return fail('INVALID_REFRESH_TOKEN', { details: { reason: outcome.reason } })
  }

  const { tokens, family } = outcome
  const user = world.users.byId(family.userId)
  return ok({ user: user ? userView(user) : null, tokens }, sessionCookies(world, tokens))
}

function revoke(call: TokenCall): Reply {
  const { world } = call
  const presented = presentedToken(call)
  if (presented.kind !== 'found') return refusal(presented.kind)

  // Success even for an unknown token (contract: sign-out).
  const familyId = world.refreshTokens.familyIdOf(presented.refreshToken)
  if (familyId) world.families.revoke(familyId, 'signed_out')
  return ok({}, clearedSessionCookies(world))
}

/** From the body, else from the cookie (contract: cookies). */
function presentedToken({ body, request }: TokenCall) {
  const { refreshToken } = body
  if (refreshToken !== undefined) return { kind: 'found', refreshToken } as const
  return refreshTokenFromCookies(request.headers)
}

function refusal(kind: 'none' | 'csrf-invalid'): Reply {
  if (kind === 'csrf-invalid') return fail('CSRF_INVALID')
  const issue = { path: ['refreshToken'], code: 'required', message: 'A refresh token is required' }
  return fail('VALIDATION_ERROR', { details: { issues: [issue] } })
}
