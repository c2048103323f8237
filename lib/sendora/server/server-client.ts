import { io } from 'next/cache'
import type { SendoraConfig, SendoraOptions } from '../core/config/options'
import { type PresentedTokens, readTokens, type Tokens } from '../core/cookies/cookies'
import { isForeignPair, readCsrf } from '../core/cookies/csrf-token'
import { SendoraError } from '../core/errors/sendora-error'
import { decodedTokenState, type Session, type SessionState } from '../core/tokens/session'
import { isForeign } from '../rotation/report-foreign'
import { rotateAndReport } from '../rotation/rotate'
import type { Rotation } from '../rotation/rotator'
import { rotatorFor } from '../rotation/rotator-for'
import { clockRules, readSessionState } from '../rotation/session-state'
import { runHook } from '../service/run-hook'
import { report } from '../service/settings'
import { entryConfiguration } from './configuration'
import { isDevelopment } from './environment'
import { currentOrigin, currentRequestId, warnWithoutGate } from './request-context'
import type { CookieStore, SessionChange } from './session-cookies'
import {
  changeAfter,
  cookiePresence,
  cookieValues,
  isWritable,
  planSession,
  writeSessionCookies,
} from './session-cookies'

type SharedClient = {
  /** The state of the session, verified if `jwksUrl` is set. Never renews it. */
  getSessionState: () => Promise<SessionState>
  /** The raw access token for a Bearer header, or `null`. Server-side only: never put it in a prop or a log. */
  getAccessToken: () => Promise<string | null>
  /**
   * Exchanges the refresh token and stores the new tokens. For actions and route handlers: Server Components can't write
   * cookies. `rejected` clears the cookies unless the session was ended here; `unavailable` keeps them.
   */
  refresh: () => Promise<Rotation | { kind: 'missing' }>
  /**
   * Stores the tokens of a sign-in, and ends the previous session. With `remember: false`, the new one ends when the
   * browser is closed; by default it lives as long as the previous one would have.
   */
  signIn: (tokens: Tokens, options?: { remember?: boolean | undefined }) => Promise<void>
  /**
   * Clears the cookies and ends the session at the service. Succeeds even if the service is down: `signed-out-here`
   * means it couldn't be told, and the session lives on there until it expires.
   */
  signOut: () => Promise<{ kind: 'signed-out' | 'signed-out-here' }>
}

/** Over a cookie store: `getSession` is synchronous, and only decodes the token. */
export type SendoraServerClient = SharedClient & {
  /** The **decoded** session, or `null` without an unexpired token. Not verified: see {@link Session.verified}. */
  getSession: () => Session | null
}

/** Over the promise that Next's `cookies()` returns: `getSession` is awaited, and verifies if it can. */
export type AsyncSendoraServerClient = SharedClient & {
  getSession: () => Promise<Session | null>
}

/**
 * A client over one request's cookies, for Server Components, route handlers, and server actions.
 *
 * @param cookies Next's cookie store, or its promise
 * @throws SendoraError `option_conflict`, `option_invalid` or `environment_invalid`; `cookies_read_only` where a session
 * is to be stored in the cookies of a request
 */
export function createSendoraServerClient(
  cookies: Promise<CookieStore>,
  options?: SendoraOptions,
): AsyncSendoraServerClient
export function createSendoraServerClient(
  cookies: CookieStore,
  options?: SendoraOptions,
): SendoraServerClient
export function createSendoraServerClient(
  cookies: CookieStore | Promise<CookieStore>,
  options: SendoraOptions = {},
): AsyncSendoraServerClient | SendoraServerClient {
  const resolve = entryConfiguration('createSendoraServerClient', options)
  const shared = sharedClient(cookies, resolve)
  if (!('then' in cookies)) {
    const config = resolve()
    return { ...shared, getSession: () => decodedSession(cookies, config) }
  }
  async function getSession() {
    const state = await shared.getSessionState()
    return state.kind === 'active' ? state.session : null
  }
  return { ...shared, getSession }
}

function sharedClient(
  cookies: CookieStore | Promise<CookieStore>,
  resolve: () => SendoraConfig,
): SharedClient {
  async function read() {
    const store = await cookies
    // What follows reads the environment and the clock, which don't belong in a prerender.
    await io()
    if (isDevelopment()) await warnWithoutGate()
    const config = resolve()
    return { config, present: readTokens(cookieValues(store), config.cookieNames) }
  }

  /** Nothing of another app on this host. */
  async function readOwn() {
    const { config, present } = await read()
    return { config, present: isForeignPair(present, config) ? noTokens : present }
  }

  /** Before the service is asked: a token that is spent and can't be stored ends the session. */
  async function requireWritable(): Promise<void> {
    if (isWritable(await cookies)) return
    throw new SendoraError(
      'cookies_read_only',
      'A session can’t be stored in the cookies of a request. In an action, a route handler, or a handler of the gate, ' +
        'write createSendoraServerClient(cookies()), with cookies from next/headers.',
    )
  }

  async function write(config: SendoraConfig, change: SessionChange | null): Promise<void> {
    const store = await cookies
    const origin = config.appOrigin ?? (await currentOrigin())
    const scope = { settings: config.cookies, origin, present: cookiePresence(store) }
    writeSessionCookies(await planSession(change, scope), store)
  }

  return {
    async getSessionState() {
      const { config, present } = await read()
      return readSessionState(config, present, async () => ({ isForeign }))
    },
    async getAccessToken() {
      return (await readOwn()).present.accessToken
    },
    async refresh() {
      await requireWritable()
      const { config, present: presentedCookies } = await readOwn()
      if (presentedCookies.refreshToken === null) return { kind: 'missing' }
      const requestId = await currentRequestId()
      const context = { source: 'action', requestId, presentedCookies } as const
      const rotation = await rotateAndReport(config, presentedCookies.refreshToken, context)
      await write(config, changeAfter(rotation, presentedCookies))
      return rotation
    },
    async signIn(issued, { remember } = {}) {
      await requireWritable()
      const { config, present } = await readOwn()
      const { refreshToken, csrf } = present
      const isBrief = remember === undefined ? readCsrf(csrf).isBrief : !remember
      await write(config, { kind: 'store', tokens: issued, isBrief })
      report({ name: 'session.started' }, await currentRequestId())
      if (refreshToken !== null && refreshToken !== issued.refreshToken) {
        await rotatorFor(config).end(refreshToken)
      }
    },
    async signOut() {
      await requireWritable()
      const { config, present } = await read()
      if (isForeignPair(present, config)) return { kind: 'signed-out' }
      const { accessToken, refreshToken } = present
      await write(config, { kind: 'clear' })
      const access = decodedTokenState(accessToken, clockRules(config), config)
      const wasSignedIn = refreshToken !== null || access.kind === 'valid'
      const requestId = await currentRequestId()
      if (wasSignedIn) report({ name: 'session.ended' }, requestId)
      const isTold = refreshToken === null || (await rotatorFor(config).end(refreshToken))
      if (access.kind === 'valid')
        await runHook('onSignOut', { session: access.session }, requestId)
      return { kind: isTold ? 'signed-out' : 'signed-out-here' }
    },
  }
}

const noTokens: PresentedTokens = { accessToken: null, refreshToken: null, csrf: null }

function decodedSession(store: CookieStore, config: SendoraConfig): Session | null {
  if (isDevelopment()) void warnWithoutGate()
  const { accessToken } = readTokens(cookieValues(store), config.cookieNames)
  const state = decodedTokenState(accessToken, clockRules(config), config)
  return state.kind === 'valid' ? state.session : null
}
