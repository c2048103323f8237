import { parseCookieHeader } from '../../core/cookies/cookie-header'
import { deletedSuffix, flowCookieName } from '../../core/cookies/cookies'
import { cookiePrefix } from '../cookie-prefix'

/** True after the deletion of the account: it leaves a readable cookie. */
export function isAccountDeleted(): boolean {
  const cookies = parseCookieHeader(document.cookie)
  return [true, false].some((isSecure) =>
    cookies.has(flowCookieName({ isSecure, prefix: cookiePrefix }, deletedSuffix)),
  )
}
