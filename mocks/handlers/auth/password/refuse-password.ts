import type { Reply } from '../../../http/reply'
import { fail, tooManyRequests } from '../../../http/reply'
import { isPasswordRight } from '../../../state/accounts/password-hash'
import type { User } from '../../../state/accounts/users'
import type { MockState } from '../../../state/mock-state'

export type PasswordAttempt = {
  /** Normalised. Failures are counted by it, so that an unknown address locks like a known one. */
  email: string
  user: User | undefined
  password: string
}

/** Null when the password is right; else the answer, with rate limit and lockout applied. */
export function refusePassword(state: MockState, attempt: PasswordAttempt): Reply | null {
  const { email, user, password } = attempt
  const limit = state.rateLimits.take(`login ${email}`, state.settings.loginAttemptsPerMinute)
  if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)

  if (user?.isLocked) return fail('ACCOUNT_LOCKED')
  const locked = temporaryLock(state, email)
  if (locked) return locked

  if (isPasswordRight(password, user?.password ?? null)) {
    state.lockouts.clear(email)
    return null
  }
  state.lockouts.fail(email)
  return temporaryLock(state, email) ?? fail('INVALID_CREDENTIALS')
}

function temporaryLock(state: MockState, email: string): Reply | null {
  const retryAfterSeconds = state.lockouts.remainingSeconds(email)
  return retryAfterSeconds === null
    ? null
    : fail('ACCOUNT_LOCKED', { details: { retryAfterSeconds } })
}
