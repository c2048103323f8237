import { z } from 'zod'
import type { Reply } from '../../../http/reply'
import { fail, tooManyRequests } from '../../../http/reply'
import type { Mfa } from '../../../state/accounts/mfa'
import { consumeMfaCode } from '../../../state/accounts/mfa'
import type { MockState } from '../../../state/mock-state'

/** Six digits of a TOTP, or a recovery code of 17 characters (contract: second factor). */
export const mfaCode = z.string().trim().min(6).max(17)

export type MfaAttempt = { userId: string; mfa: Mfa; code: string }

/** Null when the code is right, which uses it up; else the answer. Guessing is limited per user. */
export function refuseMfaCode(state: MockState, { userId, mfa, code }: MfaAttempt): Reply | null {
  const limit = state.rateLimits.take(`mfa ${userId}`, state.settings.mfaAttemptsPerMinute)
  if (limit.kind === 'limited') return tooManyRequests(limit.retryAfterSeconds)
  const { allowTotpReuse } = state.settings
  const isRight = consumeMfaCode(mfa, code, { nowMs: state.nowMs(), allowTotpReuse })
  return isRight ? null : fail('MFA_CODE_INVALID')
}
