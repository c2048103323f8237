import { z } from 'zod'
import { MFA_CHALLENGE_TTL_SECONDS } from '../../constants'
import { type Call, keyEndpoint } from '../../http/endpoint'
import { fail, ok, type Reply } from '../../http/reply'
import { normalizeEmail } from '../../state/accounts/normalize-email'
import type { MockState } from '../../state/mock-state'
import { refusePassword } from './password/refuse-password'
import { emailToFind, secretInput } from './schemas'
import { signIn } from './sign-in'
import { takeoverHint } from './takeover'

const body = z.object({ email: emailToFind, password: secretInput, ...takeoverHint })

export const loginHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/login', body }, login),
]

function login(call: Call<z.infer<typeof body>>): Reply {
  const { state } = call
  const email = normalizeEmail(call.body.email)
  const user = state.users.byEmail(email)
  const refusal = refusePassword(state, { email, user, password: call.body.password })
  if (refusal || !user) return refusal ?? fail('INVALID_CREDENTIALS')
  if (!user.mfa) return signIn(call, { user, method: 'password', hint: call.body })

  const mfaChallengeToken = state.oneTimeTokens.issue('mfa_challenge', {
    userId: user.id,
    ttlSeconds: MFA_CHALLENGE_TTL_SECONDS,
  })
  return ok({ mfaRequired: true, mfaChallengeToken, user: { id: user.id } })
}
