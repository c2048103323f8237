import { z } from 'zod'
import { MFA_CHALLENGE_TTL_SECONDS } from '../../constants'
import { type Call, keyEndpoint } from '../../http/endpoint'
import { fail, ok, type Reply, tooManyRequests } from '../../http/reply'
import { normalizeEmail } from '../../state/normalize-email'
import { isPasswordRight } from '../../state/password-hash'
import type { World } from '../../state/world'
import { emailToFind, secretInput } from './schemas'
import { signIn } from './sign-in'

const body = z.object({ email: emailToFind, password: secretInput })

export const loginHandlers = (world: World) => [
  keyEndpoint(world, { method: 'post', path: '/auth-service/login', body }, login),
]

function login(call: Call<z.infer<typeof body>>): Reply {
  const { world } = call
  const email = normalizeEmail(call.body.email)
  const limit = world.rateLimits.take(`login ${email}`, world.settings.loginAttemptsPerMinute)
  if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

  const user = world.users.byEmail(email)
  if (user?.isLocked) return fail('ACCOUNT_LOCKED')
  const lockedReply = temporaryLock(world, email)
  if (lockedReply) return lockedReply

  if (!isPasswordRight(call.body.password, user?.password ?? null) || !user) {
    world.lockouts.fail(email)
    return temporaryLock(world, email) ?? fail('INVALID_CREDENTIALS')
  }
  world.lockouts.clear(email)
  if (!user.mfa) return signIn(call, user, 'password')

  const mfaChallengeToken = world.oneTimeTokens.issue('mfa_challenge', {
    userId: user.id,
    ttlSeconds: MFA_CHALLENGE_TTL_SECONDS,
  })
  return ok({ mfaRequired: true, mfaChallengeToken, user: { id: user.id } })
}

function temporaryLock(world: World, email: string): Reply | null {
  const retryAfterSeconds = world.lockouts.remainingSeconds(email)
  return retryAfterSeconds === null
    ? null
    : fail('ACCOUNT_LOCKED', { details: { retryAfterSeconds } })
}
