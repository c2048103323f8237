import { lowerAscii } from '../../core/ascii'
import type { SendoraConfig } from '../../core/config/options'
import { configuredReturnTo } from '../../core/paths/return-to'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import type { CookieStore } from '../session-cookies'
import { flowCookie, keptReturnTo } from './flow-cookies'
import { resendWaitSeconds } from './request-mail'

/** Lifetimes of mailed links, seconds (contract: lifetimes). The service decides; this only explains. */
const lifeSeconds = { link: 900, reset: 3_600 }

/** What this browser remembers of the link it requested. */
export type LinkRequest = {
  /** Random, known to this browser alone. */
  salt: string
  isFor: (email: string) => Promise<boolean>
  /** Where the sign-in leads: the mailed link can't carry it (contract: links and codes). */
  returnTo: string | null
  isExpired: boolean
  /** 0: another one may be requested. */
  resendAfterSeconds: number
}

/**
 * Ties a mailed link to the browser that requested it (security: mailed links): a link that an attacker requested and
 * forwarded must not sign this browser in. Holds a salted hash of the address. For `reset`, it only knows the time.
 */
export function linkRequest(
  store: CookieStore,
  config: SendoraConfig,
  suffix: keyof typeof lifeSeconds = 'link',
) {
  const { cookies, nowMs } = config
  // Outlives the link, so that an expired one can be told from one of another browser.
  const maxAgeSeconds = 2 * lifeSeconds[suffix]
  const cookie = flowCookie(store, cookies, { suffix, maxAgeSeconds })
  function read(): LinkRequest | null {
    const [, sentAt, salt = '', hash, returnTo] =
      /^(\d{1,15})\.([0-9a-f-]{36})\.([0-9a-f]{64})\.(.*)$/.exec(cookie.read() ?? '') ?? []
    if (hash === undefined) return null
    const ageSeconds = Math.max(0, (nowMs() - Number(sentAt)) / 1000)
    return {
      salt,
      isFor: async (email) => (await hashOf(salt, email)) === hash,
      returnTo: configuredReturnTo(returnTo, config, '') || null,
      isExpired: ageSeconds >= lifeSeconds[suffix],
      resendAfterSeconds: Math.max(0, Math.ceil(resendWaitSeconds - ageSeconds)),
    }
  }
  return {
    read,
    /** Seconds until another mail may go to this address, or 0. */
    async waitSeconds(email: string): Promise<number> {
      const last = read()
      return last !== null && (await last.isFor(email)) ? last.resendAfterSeconds : 0
    },
    async remember(email: string, returnTo: string): Promise<{ sentAtMs: number }> {
      const salt = crypto.randomUUID()
      const sentAtMs = nowMs()
      cookie.store(`${sentAtMs}.${salt}.${await hashOf(salt, email)}.${keptReturnTo(returnTo)}`)
      return { sentAtMs }
    },
    forget(): void {
      if (cookie.read() !== null) cookie.clear()
    },
  }
}

/** ASCII only: Unicode case folding would match two accounts (U+212A and `k`). */
function hashOf(salt: string, email: string): Promise<string> {
  return sha256Hex(`${salt} ${lowerAscii(email)}`)
}
