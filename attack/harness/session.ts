import { createHash } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import type { MockSession } from '../../testing/mock/mock-types'
import { userIdOf } from '../../testing/session-cookies'

type Tokens = Pick<MockSession, 'accessToken' | 'refreshToken'>

/** The app's cookies by scheme: the prefix belongs to https alone. */
export function sessionPairs(session: Tokens, isSecure = false): [name: string, value: string][] {
  const prefix = isSecure ? '__Host-' : ''
  const { refreshToken } = session
  const csrf = createHash('sha256').update(`sendora-csrf ${refreshToken} ${userIdOf(session)}`)
  return [
    [`${prefix}sendora_at`, session.accessToken],
    [`${prefix}sendora_rt`, refreshToken],
    [`${prefix}sendora_csrf`, csrf.digest('base64url')],
  ]
}

/** The `Cookie` header of a session. */
export function sessionCookie(session: Tokens, isSecure = false): string {
  return sessionPairs(session, isSecure)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}

/** Puts a session into a browser as the app would have. */
export async function signInBrowser(
  context: BrowserContext,
  session: Tokens,
  origin: string,
): Promise<void> {
  await context.addCookies(
    sessionPairs(session, origin.startsWith('https:')).map(([name, value]) => ({
      name,
      value,
      url: origin,
      sameSite: 'Lax' as const,
      httpOnly: !name.endsWith('csrf'),
      expires: Math.floor(Date.now() / 1000) + 86_400,
    })),
  )
}
