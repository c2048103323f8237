import type { SendoraConfig } from '../../core/config/options'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie } from '../../server/sign-in/flow-cookies'
import { resendWaitSeconds } from '../../server/sign-in/request-mail'

// [design] The life of a mailed code (contract: lifetimes). The service decides; this only explains.
const codeLifeSeconds = 600
const tries = 5

/** Outlives the code, so that an expired one can be told from none. */
const maxAgeSeconds = 1_800

/** The code that this browser has requested. The same for known and unknown addresses. */
export type CodeRequest = {
  email: string
  triesLeft: number
  isExpired: boolean
  /** 0: a new one may be requested. */
  resendAfterSeconds: number
  /** When it was requested, ms since the epoch. */
  sentAtMs: number
}

/** Ties a mailed code to the browser that requested it. */
export function codeRequest(store: CookieStore, config: SendoraConfig) {
  const cookie = flowCookie(store, config.cookies, { suffix: 'code', maxAgeSeconds })
  const write = (code: Pick<CodeRequest, 'email' | 'triesLeft' | 'sentAtMs'>) =>
    cookie.store(`${code.sentAtMs}.${code.triesLeft}.${code.email}`)
  return {
    remember(email: string): { sentAtMs: number } {
      const sentAtMs = config.nowMs()
      write({ email, triesLeft: tries, sentAtMs })
      return { sentAtMs }
    },
    countWrong: (code: CodeRequest) =>
      write({ ...code, triesLeft: Math.max(0, code.triesLeft - 1) }),
    forget(): void {
      if (cookie.read() !== null) cookie.clear()
    },
    read(): CodeRequest | null {
      const [, sentAt, left, email] =
        /^(\d{1,15})\.(\d)\.(.{3,254})$/.exec(cookie.read() ?? '') ?? []
      if (email === undefined) return null
      const sentAtMs = Number(sentAt)
      const ageSeconds = Math.max(0, (config.nowMs() - sentAtMs) / 1000)
      return {
        email,
        sentAtMs,
        triesLeft: Number(left),
        isExpired: ageSeconds >= codeLifeSeconds,
        resendAfterSeconds: Math.max(0, Math.ceil(resendWaitSeconds - ageSeconds)),
      }
    },
  }
}
