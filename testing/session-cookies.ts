import { createHash } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { appUrl } from './addresses'
import type { MockSession } from './mock/mock-types'

/** The app's session cookies over http. Over https all carry the prefix `__Host-`. */
export const accessCookie = 'sendora_at'
export const refreshCookie = 'sendora_rt'
export const csrfCookie = 'sendora_csrf'

type Tokens = Pick<MockSession, 'accessToken' | 'refreshToken'>

const refreshLifeSeconds = 30 * 24 * 60 * 60

/** Signs a browser in without the form: the same cookies that the app would have set. */
export async function installSession(context: BrowserContext, session: Tokens) {
  const expires = Math.floor(Date.now() / 1000) + refreshLifeSeconds
  const shared = { url: appUrl, sameSite: 'Lax', expires } as const
  const bound = `sendora-csrf ${session.refreshToken} ${userIdOf(session)}`
  const csrf = createHash('sha256').update(bound)
  await context.addCookies([
    { ...shared, name: accessCookie, value: session.accessToken, httpOnly: true },
    { ...shared, name: refreshCookie, value: session.refreshToken, httpOnly: true },
    { ...shared, name: csrfCookie, value: csrf.digest('base64url'), httpOnly: false },
  ])
}

/** The user of an access token. */
export function userIdOf({ accessToken }: Pick<Tokens, 'accessToken'>): string {
  const [, payload = ''] = accessToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).sub
}

/** The session cookies that a browser holds, by name. */
export async function readSessionCookies(context: BrowserContext) {
  const all = await context.cookies(appUrl)
  const own = all.filter(({ name }) => [accessCookie, refreshCookie, csrfCookie].includes(name))
  return Object.fromEntries(own.map(({ name, value }) => [name, value]))
}

/** The one place where a token may leave the server. */
export function isSessionCookieHeader(name: string, value: string): boolean {
  return name.toLowerCase() === 'set-cookie' && /^(__Host-)?sendora_/.test(value)
}

/** The `Cookie` header of a session, for requests without a browser. */
export function cookieHeader(session: Tokens): string {
  return `${accessCookie}=${session.accessToken}; ${refreshCookie}=${session.refreshToken}`
}
