import { cookies } from 'next/headers'
import type { CookieSettings } from '../../core/cookies/cookies'
import { type FormState, refused } from '../../core/forms/form-state'
import { sha256Hex } from '../../core/tokens/redacted-tokens'
import { requestConfiguration } from '../request-context'
import type { CookieStore } from '../session-cookies'
import { flowCookie } from './flow-cookies'

const maxAgeSeconds = 1_800

/** Remembers the last link used here, by a hash, to tell a second click from a dead link. */
export function usedLink(store: CookieStore, settings: CookieSettings) {
  const cookie = flowCookie(store, settings, { suffix: 'used', maxAgeSeconds })
  return {
    remember: (tokenHash: string) => cookie.store(tokenHash),
    is: (tokenHash: string) => cookie.read() === tokenHash,
  }
}

/** True in a browser that used this mailed link last. For the page of the link. */
export async function isLinkUsedHere(token: string): Promise<boolean> {
  const config = await requestConfiguration()
  return token !== '' && usedLink(await cookies(), config.cookies).is(await sha256Hex(token))
}

/** The service doesn't say why a link is dead: expired, used, or unknown (contract: error codes). */
const deadLinkCodes: ReadonlySet<string> = new Set([
  'MAGIC_LINK_INVALID',
  'PASSWORD_RESET_INVALID',
  'EMAIL_VERIFY_INVALID',
])

/** Explains a dead link if this browser knows the reason. */
export function explainLink(
  state: FormState,
  { isUsed = false, isExpired = false }: { isUsed?: boolean; isExpired?: boolean },
): FormState {
  if (state.kind !== 'refused' || !deadLinkCodes.has(state.code)) return state
  if (isUsed) return refused('LINK_USED')
  return isExpired ? refused('LINK_EXPIRED') : state
}
