import { z } from 'zod'
import { type Call, keyEndpoint } from '../../http/endpoint'
import { fail, ok, type Reply } from '../../http/reply'
import {
  clearedSessionCookies,
  refreshTokenFromCookies,
  sessionCookies,
} from '../../http/session-cookies'
import type { MockState } from '../../state/mock-state'
import { mintPair } from '../../tokens/mint-pair'
import { secretInput } from './schemas'
import { userView } from './user-view'

const body = z.object({ refreshToken: secretInput.optional() })
type TokenCall = Call<z.infer<typeof body>>

export const tokenHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/token/refresh', body }, refresh),
  keyEndpoint(state, { method: 'post', path: '/auth-service/token/revoke', body }, revoke),
]

function refresh(call: TokenCall): Reply {
  const { state, projectId } = call
  const presented = presentedToken(call)
  if (presented.kind !== 'found') return refusal(presented.kind)

  const mint = mintPair(state, { audience: projectId })
  const outcome = state.refreshTokens.rotate(presented.refreshToken, mint)
  // [design] One code for every reason; the details tell the operator of an app theft from expiry.
  if (outcome.kind === 'rejected') {
    return fail('INVALID_REFRESH_TOKEN', { details: { reason: outcome.reason } })
  }

  const { tokens, family } = outcome
  const user = state.users.byId(family.userId)
  return ok({ user: user ? userView(user) : null, tokens }, sessionCookies(state, tokens))
}

function revoke(call: TokenCall): Reply {
  const { state } = call
  const presented = presentedToken(call)
  if (presented.kind !== 'found') return refusal(presented.kind)

  // Success even for an unknown token (contract: sign-out).
  const familyId = state.refreshTokens.familyIdOf(presented.refreshToken)
  if (familyId) state.families.revoke(familyId, 'signed_out')
  return ok({}, clearedSessionCookies(state))
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
