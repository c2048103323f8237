import type { CookieSettings } from '../../core/cookies/cookies'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import type { CookieStore } from '../../server/session-cookies'
import { flowCookie } from '../../server/sign-in/flow-cookies'

/** Longer than the service waits (contract: lifetimes). */
const maxAgeSeconds = 600
/** Several tabs may wait for a passkey, each with autofill and a button. */
const maxRemembered = 6

/**
 * Ties a passkey ceremony to the browser that started it: a forged request with an attacker's answer must not sign it in.
 * A challenge that adds a passkey is also tied to its user, since another tab may have signed in a different one.
 */
export function passkeyChallenges(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'passkey', maxAgeSeconds })
  const read = () => cookie.read()?.split('.') ?? []
  return {
    /** @param userId the passkey's user; empty for a sign-in */
    async remember(challenge: string, userId = ''): Promise<void> {
      const entry = challenge + (await ownerMark(userId))
      cookie.store([...read(), entry].slice(-maxRemembered).join('.'))
    },
    /** `own`, once, for a challenge of this browser and user. */
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

/** A shortened hash, since the cookie holds six of them. */
async function ownerMark(userId: string): Promise<string> {
  return userId && `~${(await sha256Hex(userId)).slice(0, 32)}`
}
