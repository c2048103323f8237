import type { CookieSettings } from '../../core/cookies/cookies'
import { type CookieStore, flowCookie } from '../../server/session-cookies'
import { sha256Hex } from '../../service/sha256'

/** Longer than the service waits (contract: lifetimes), which has the last word. */
const maxAgeSeconds = 600
/** Several tabs may be waiting for a passkey, each with autofill and a button. */
const maxRemembered = 6

/**
 * Ties a passkey ceremony to the browser that began it: an answer that somebody else gave, and had this browser
 * send, must not sign it in. A challenge is no secret from whoever is to answer it. One that makes a passkey is also
 * tied to the user that it is for: another tab may have signed in somebody else since.
 */
export function passkeyChallenges(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'passkey', maxAgeSeconds })
  const read = () => cookie.read()?.split('.') ?? []
  return {
    /** @param userId whose passkey is made; nobody's for a sign-in */
    async remember(challenge: string, userId = ''): Promise<void> {
      const entry = challenge + (await ownerMark(userId))
      cookie.store([...read(), entry].slice(-maxRemembered).join('.'))
    },
    /** `own` once for each challenge that this browser has asked for, for this user. */
    async spend(challenge: string, userId = ''): Promise<'own' | 'other-user' | 'unknown'> {
      const known = read()
      const entry = known.find((one) => one.split('~')[0] === challenge)
      if (entry === undefined) return 'unknown'
      const left = known.filter((other) => other !== entry)
      if (left.length > 0) cookie.store(left.join('.'))
      else cookie.clear()
      return entry === challenge + (await ownerMark(userId)) ? 'own' : 'other-user'
    },
  }
}

/** Tells users apart in a cookie that holds six of them: a piece of a hash does. */
async function ownerMark(userId: string): Promise<string> {
  return userId && `~${(await sha256Hex(userId)).slice(0, 32)}`
}
