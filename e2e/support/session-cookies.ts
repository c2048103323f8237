import type { BrowserContext } from '@playwright/test'
import { appUrl } from './addresses'
import type { MockSession } from './mock-types'

/** The app's session cookies over http. Over https both carry the prefix `__Host-`. */
export const accessCookie = 'sendora_at'
export const refreshCookie = 'sendora_rt'

const refreshLifeSeconds = 30 * 24 * 60 * 60

/** Signs a browser in without the form: the same two cookies that the app would have set. */
export async function installSession(context: BrowserContext, session: MockSession) {
  const expires = Math.floor(Date.now() / 1000) + refreshLifeSeconds
  const shared = { url: appUrl, httpOnly: true, sameSite: 'Lax', expires } as const
  await context.addCookies([
    { ...shared, name: accessCookie, value: session.accessToken },
    { ...shared, name: refreshCookie, value: session.refreshToken },
  ])
}

/** The `Cookie` header of a session, for requests without a browser. */
export function cookieHeader(session: Pick<MockSession, 'accessToken' | 'refreshToken'>): string {
  return `${accessCookie}=${session.accessToken}; ${refreshCookie}=${session.refreshToken}`
}
