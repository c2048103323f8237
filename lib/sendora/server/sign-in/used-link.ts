import { cookies } from 'next/headers'
import type { CookieSettings } from '../../core/cookies/cookies'
import { type FormState, refused } from '../../core/forms/form-state'
import { sha256Hex } from '../../service/sha256'
import { configuration } from '../configuration'
import { type CookieStore, flowCookie } from '../session-cookies'

const maxAgeSeconds = 1_800

/** Remembers the link that was spent here last, by a hash: pressed once more, it can be told from a dead one. */
export function usedLink(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'used', maxAgeSeconds })
  return {
    remember: (tokenHash: string) => cookie.store(tokenHash),
    is: (tokenHash: string) => cookie.read() === tokenHash,
  }
}

/** True in a browser that has spent this mailed link, of whatever kind, as its last one. For the page of the link. */
export async function isLinkUsedHere(token: string): Promise<boolean> {
  const config = configuration()
  return token !== '' && usedLink(await cookies(), config.cookies).is(await sha256Hex(token))
}

/**
 * The codes of the service for all that can be wrong with a link: it does not tell what it is (contract: error codes).
 */
const deadLinkCodes: ReadonlySet<string> = new Set([
  'MAGIC_LINK_INVALID',
  'PASSWORD_RESET_INVALID',
  'EMAIL_VERIFY_INVALID',
])

/** Says more about a dead link where this browser knows more. */
export function explainLink(
  state: FormState,
  { isUsed = false, isExpired = false }: { isUsed?: boolean; isExpired?: boolean },
): FormState {
  if (state.kind !== 'refused' || !deadLinkCodes.has(state.code)) return state
  const retryAfterSeconds = null
  if (isUsed) return refused('LINK_USED', { retryAfterSeconds })
  return isExpired ? refused('LINK_EXPIRED', { retryAfterSeconds }) : state
}
