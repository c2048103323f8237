import { z } from 'zod'
import { keyEndpoint } from '../../../http/endpoint'
import { fail } from '../../../http/reply'
import type { MockState } from '../../../state/mock-state'
import { secretInput } from '../schemas'
import { signIn } from '../sign-in'
import { takeoverHint } from '../takeover'
import { mfaCode, refuseMfaCode } from './refuse-mfa-code'

const body = z.object({ challengeToken: secretInput, code: mfaCode, ...takeoverHint })

export const mfaChallengeHandlers = (state: MockState) => [
  keyEndpoint(state, { method: 'post', path: '/auth-service/mfa/challenge', body }, (call) => {
    const { challengeToken, code } = call.body
    const userId = state.oneTimeTokens.peek('mfa_challenge', challengeToken)
    const user = userId ? state.users.byId(userId) : undefined
    if (!user?.mfa) return fail('MFA_CHALLENGE_INVALID')

    // A wrong code leaves everything as it was and may be retried (contract: second factor).
    const refusal = refuseMfaCode(state, { userId: user.id, mfa: user.mfa, code })
    if (refusal) return refusal
    state.oneTimeTokens.consume('mfa_challenge', challengeToken)
    return signIn(call, { user, method: 'password', hint: call.body })
  }),
]
