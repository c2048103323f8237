import { z } from 'zod'
import type { Call } from '../../../http/endpoint'
import { keyAndUserEndpoint } from '../../../http/endpoint'
import { recentAuthEndpoint } from '../../../http/recent-auth-endpoint'
import type { Reply } from '../../../http/reply'
import { fail, ok } from '../../../http/reply'
import type { Actor } from '../../../http/request/actor'
import { createMfa, createRecoveryCodes, otpauthUrl } from '../../../state/accounts/mfa'
import type { MockState } from '../../../state/mock-state'
import { mfaCode, refuseMfaCode } from './refuse-mfa-code'

const body = z.object({ code: mfaCode })

type UserCall<Body = unknown> = Call<Body> & { actor: Actor }

const BASE = '/auth-service/mfa'

export const mfaEnrollHandlers = (state: MockState) => [
  // [design] No public route tells whether a second factor is on (contract: second factor).
  keyAndUserEndpoint(state, { method: 'get', path: BASE }, ({ actor: { user } }) =>
    ok({ enabled: user.mfa !== null, recoveryCodesLeft: user.mfa?.recoveryCodeHashes.size ?? 0 }),
  ),
  keyAndUserEndpoint(state, { method: 'post', path: `${BASE}/enroll/start` }, start),
  keyAndUserEndpoint(state, { method: 'post', path: `${BASE}/enroll/confirm`, body }, confirm),
  recentAuthEndpoint(state, { method: 'post', path: `${BASE}/disable` }, ({ actor: { user } }) => {
    user.mfa = null
    user.pendingMfa = null
    return ok()
  }),
  // [design] New codes, which void the old ones; gated like the second factor itself.
  recentAuthEndpoint(
    state,
    { method: 'post', path: `${BASE}/recovery-codes` },
    ({ actor: { user } }) => {
      if (!user.mfa) return fail('MFA_NOT_ENABLED')
      const { recoveryCodes, recoveryCodeHashes } = createRecoveryCodes()
      user.mfa.recoveryCodeHashes = recoveryCodeHashes
      return ok({ recoveryCodes })
    },
  ),
]

/** Hands a secret out. Nothing changes for sign-ins until a code confirms it. */
function start({ actor: { user } }: UserCall): Reply {
  if (user.isAnonymous) return fail('FORBIDDEN')
  if (user.mfa) return fail('MFA_ALREADY_ENABLED')
  const { mfa, recoveryCodes } = createMfa()
  user.pendingMfa = mfa
  const url = otpauthUrl(mfa, user.email ?? user.id)
  return ok({ secret: mfa.secret, otpauthUrl: url, recoveryCodes })
}

/** A wrong code is a success that says `confirmed: false` (contract: second factor). */
function confirm(call: UserCall<z.infer<typeof body>>): Reply {
  const { state, actor } = call
  const { code } = call.body
  const { user } = actor
  const mfa = user.pendingMfa
  if (!mfa) return fail('MFA_NOT_ENABLED')
  // A recovery code proves nothing about the authenticator app.
  const isTotp = /^\d{6}$/.test(code)
  const refusal = isTotp ? refuseMfaCode(state, { userId: user.id, mfa, code }) : null
  if (refusal?.kind === 'error' && refusal.code !== 'MFA_CODE_INVALID') return refusal
  if (!isTotp || refusal) return ok({ confirmed: false })
  user.mfa = mfa
  user.pendingMfa = null
  return ok({ confirmed: true })
}
