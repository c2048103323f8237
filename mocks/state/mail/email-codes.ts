import { randomInt } from 'node:crypto'
import { EMAIL_CODE_TRIES, EMAIL_CODE_TTL_SECONDS } from '../../constants'
import { hashToken } from '../../tokens/random-token'

type Stored = { hash: string; expiresAtMs: number; triesLeft: number }

export type EmailCodes = {
  /** A new code replaces the one before it. */
  issue(userId: string): string
  consume(userId: string, code: string): boolean
}

/** Six-digit codes sent by e-mail: ten minutes, five tries, used once (contract: lifetimes). */
export function createEmailCodes(nowMs: () => number): EmailCodes {
  const live = new Map<string, Stored>()

  return {
    issue: (userId) => {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const expiresAtMs = nowMs() + EMAIL_CODE_TTL_SECONDS * 1000
      live.set(userId, { hash: hashToken(code), expiresAtMs, triesLeft: EMAIL_CODE_TRIES })
      return code
    },
    consume: (userId, code) => {
      const stored = live.get(userId)
      if (!stored || stored.expiresAtMs <= nowMs() || stored.triesLeft === 0) return false
      stored.triesLeft -= 1
      const isRight = stored.hash === hashToken(code)
      if (isRight) live.delete(userId)
      return isRight
    },
  }
}
