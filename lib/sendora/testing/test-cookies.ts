import { csrfHeaderName } from '../core/cookies/cookies'
import { csrfToken } from '../core/cookies/csrf-token'
import { sessionCookies } from '../core/cookies/session-cookies'
import { optionInvalid } from '../core/errors/sendora-error'
import type { Session } from '../core/tokens/session'
import { configuration } from '../server/configuration'
import { testAccessToken } from './test-token'

export type TestTokens = {
  /** Such as one signed by `createTestKey`. @default `testAccessToken(session)` */
  accessToken?: string
  /** @default 'rt_test' */
  refreshToken?: string
  /** The origin that the visitor is at. Required for an app with several. @default `appOrigin` */
  origin?: string
}

type Pair = { name: string; value: string }

/** A cookie store like the one that Next's `cookies()` resolves to, and the headers that go with it. */
export type TestCookies = {
  getAll: () => Pair[]
  get: (name: string) => Pair | undefined
  has: (name: string) => boolean
  /** With a `maxAge` of 0, the cookie is gone, as in the browser. */
  set: (cookie: Pair & { maxAge?: number }) => void
  delete: (name: string) => void
  /** Headers of a request from a page of this app with these cookies, the CSRF header included. */
  requestHeaders: () => Record<string, string>
}

/**
 * The cookies of a visitor with this session, or with none: as the gate, pages, handlers and actions read them, under the
 * names that the configuration asks for.
 *
 * @param session `null` for a signed-out visitor
 * @throws SendoraError `option_invalid` or `environment_invalid` if the configuration is incomplete
 */
export async function testCookies(
  session: Session | null,
  tokens: TestTokens = {},
): Promise<TestCookies> {
  const { cookies: settings, cookieNames, appOrigin } = configuration()
  const origin = tokens.origin ?? appOrigin
  if (origin === null) {
    throw optionInvalid('appOrigin', 'has several origins', 'Pass the `origin` of the visitor')
  }
  const values = new Map<string, string>()
  if (session !== null) {
    const { accessToken = testAccessToken(session), refreshToken = 'rt_test' } = tokens
    const pair = { accessToken, refreshToken }
    for (const { name, value } of sessionCookies(pair, await csrfToken(pair), settings, [])) {
      values.set(name, value)
    }
  }
  const getAll = () => [...values].map(([name, value]) => ({ name, value }))
  return {
    getAll,
    get: (name) => getAll().find((cookie) => cookie.name === name),
    has: (name) => values.has(name),
    set({ name, value, maxAge }) {
      if (maxAge === 0) values.delete(name)
      else values.set(name, value)
    },
    delete: (name) => void values.delete(name),
    requestHeaders: () => ({
      cookie: getAll()
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
      host: new URL(origin).host,
      origin,
      'sec-fetch-site': 'same-origin',
      [csrfHeaderName]: values.get(cookieNames.csrf) ?? '',
    }),
  }
}
