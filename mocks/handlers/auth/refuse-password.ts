import { fail, type Reply, tooManyRequests } from '../../http/reply'
import { isPasswordRight } from '../../state/password-hash'
import type { User } from '../../state/users'
import type { World } from '../../state/world'

export type PasswordAttempt = {
  /** Normalised. Failures are counted by it, so that an unknown address locks like a known one. */
  email: string
  user: User | undefined
  password: string
}

/** Null when the password is right; else the answer, with rate limit and lockout applied. */
export function refusePassword(world: World, attempt: PasswordAttempt): Reply | null {
  const { email, user, password } = attempt
  const limit = world.rateLimits.take(`login ${email}`, world.settings.loginAttemptsPerMinute)
  if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

  if (user?.isLocked) return fail('ACCOUNT_LOCKED')
  const locked = temporaryLock(world, email)
  if (locked) return locked

  if (isPasswordRight(password, user?.password ?? null)) {
    world.lockouts.clear(email)
    return null
  }
  world.lockouts.fail(email)
  return temporaryLock(world, email) ?? fail('INVALID_CREDENTIALS')
}

function temporaryLock(world: World, email: string): Reply | null {
  const retryAfterSeconds = world.lockouts.remainingSeconds(email)
  return retryAfterSeconds === null
    ? null
    : fail('ACCOUNT_LOCKED', { details: { retryAfterSeconds } })
}
