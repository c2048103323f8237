import { parseCookieHeader } from './cookie-header'
import { flowCookieName } from './cookies'

/** The cookie that scripts of every tab may read after an account's deletion: no more than a date. */
export const deletedSuffix = 'deleted'

export function hasDeletedCookie(cookieText: string, prefix = ''): boolean {
  const cookies = parseCookieHeader(cookieText)
  return [true, false].some((isSecure) =>
    cookies.has(flowCookieName({ isSecure, prefix }, deletedSuffix)),
  )
}
