import { z } from 'zod'
import { keyEndpoint } from '../../http/endpoint'
import { fail, tooManyRequests } from '../../http/reply'
import { consumeMfaCode } from '../../state/mfa'
import type { World } from '../../state/world'
import { secretInput } from './schemas'
import { signIn } from './sign-in'

const body = z.object({ challengeToken: secretInput, code: z.string().trim().min(6).max(17) })

export const mfaChallengeHandlers = (world: World) => [
  keyEndpoint(world, { method: 'post', path: '/auth-service/mfa/challenge', body }, (call) => {
    const { challengeToken, code } = call.body
    const userId = world.oneTimeTokens.peek('mfa_challenge', challengeToken)
    const user = userId ? world.users.byId(userId) : undefined
    if (!user?.mfa) return fail('MFA_CHALLENGE_INVALID')

    const limit = world.rateLimits.take(`mfa ${user.id}`, world.settings.mfaAttemptsPerMinute)
    if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

    // Contract 3.4: a wrong code leaves everything as it was and may be retried.
    if (!consumeMfaCode(user.mfa, code, world.nowMs())) return fail('MFA_CODE_INVALID')
    world.oneTimeTokens.consume('mfa_challenge', challengeToken)
    return signIn(call, user, 'password')
  }),
]
