import { lowerAscii } from '../../core/ascii'
import type { SendoraConfig } from '../../core/config/options'
import { keptReturnTo, safeReturnTo } from '../../core/paths/return-to'
import { sha256Hex } from '../../service/sha256'
import { type CookieStore, flowCookie } from '../session-cookies'
import { resendWaitSeconds } from './request-mail'

/** The lives of mailed links, seconds (contract: lifetimes). The service has the last word; this only explains. */
const lifeSeconds = { link: 900, reset: 3_600 }

/** What this browser remembers of the link that it asked for. */
export type LinkRequest = {
  /** Random, and known to this browser alone. */
  salt: string
  isFor: (email: string) => Promise<boolean>
  /** Where the sign-in is to lead: the service takes no such address along (contract: links and codes). */
  returnTo: string | null
  isExpired: boolean
  /** 0: another one may be asked for. */
  resendAfterSeconds: number
}

/**
 * Ties an e-mailed link to the browser that asked for it (security: mailed links): a link that somebody else asked for,
 * and sent on, must not sign this browser in by itself. Holds a salted hash of the address, not the address. Of a link
 * to a new password (`reset`) it knows when it was asked for, and ties nothing.
 */
export function linkRequest(
  store: CookieStore,
  { cookies, nowMs }: Pick<SendoraConfig, 'cookies' | 'nowMs'>,
  suffix: keyof typeof lifeSeconds = 'link',
) {
  // Longer than a link lives, so that an expired one can be told from one of another browser.
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
      returnTo: safeReturnTo(returnTo, '') || null,
      isExpired: ageSeconds >= lifeSeconds[suffix],
      resendAfterSeconds: Math.max(0, Math.ceil(resendWaitSeconds - ageSeconds)),
    }
  }
  return {
    read,
    /** Seconds until another mail may go to this address; 0 when it may. */
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

/** Unicode would take two accounts for one here: U+212A for a `k`. Who writes an address in another way is asked. */
function hashOf(salt: string, email: string): Promise<string> {
  return sha256Hex(`${salt} ${lowerAscii(email)}`)
}
