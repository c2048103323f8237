import { cookies } from 'next/headers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { signInAction } from '@/lib/sendora/actions'
import { configureSendora, type SendoraEvent } from '@/lib/sendora/instrumentation'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import {
  createSendoraServerClient,
  getClientConfig,
  getSessionMark,
  withSession,
} from '@/lib/sendora/server'
import { signOutAction, tryRefreshAction } from '@/lib/sendora/session-actions'
import { createMockService } from '@/mocks/create-mock-service'
import { newRsaKey } from '@/mocks/tokens/new-rsa-key'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { isPassed, requestTo, trial } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

/** Two apps on one `localhost`, each with a project and a service of its own: the browser sends both all cookies. */
const signingKey = newRsaKey(2048)
const appA = {
  appOrigin: 'http://localhost:3000',
  apiUrl: 'http://localhost:4010',
  publicKey: 'pk_dev_projectAAAAAAAAAAAA',
}
const appB = {
  appOrigin: 'http://localhost:3001',
  apiUrl: 'http://localhost:4011',
  publicKey: 'pk_dev_projectBBBBBBBBBBBB',
}
type App = typeof appA & { cookiePrefix?: string }

let services: Map<string, ReturnType<typeof createMockService>>
let jar: Record<string, string> = {}
let events: SendoraEvent[] = []

const user = { email: 'ada@example.com', password: 'correct horse battery staple' }
const serviceOf = ({ apiUrl }: App) => services.get(apiUrl)?.state
const callsTo = (app: App) =>
  (serviceOf(app)?.requestLog.list() ?? []).filter(({ path }) => !path.includes('jwks'))

beforeEach(() => {
  services = new Map(
    [appA, appB].map(({ apiUrl, publicKey }) => [
      apiUrl,
      createMockService({ origin: apiUrl, publicKey, signingKey }),
    ]),
  )
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const service = services.get(new URL(request.url).origin)
    if (!service) throw new TypeError('fetch failed')
    return service.fetch(request)
  }
  vi.stubGlobal('fetch', answer)
  jar = {}
  events = []
  configureSendora({ onEvent: (event) => events.push(event) })
})

afterEach(() => {
  vi.unstubAllGlobals()
  configureSendora({ onEvent: null })
})

describe.each(['decoded', 'verified'])('%s', (mode) => {
  /** A request to one of the apps with what the browser has; it keeps what comes back. */
  async function at<T>(app: App, visit: () => Promise<T>): Promise<T> {
    const keys = `${app.apiUrl}/api/v1/auth-service/.well-known/jwks.json`
    configure(mode === 'verified' ? { ...app, jwksUrl: keys } : app)
    currentRequest.headers = new Headers({
      host: new URL(app.appOrigin).host,
      origin: app.appOrigin,
      'sec-fetch-site': 'same-origin',
    })
    const { store, written } = fakeCookieStore(jar)
    currentRequest.cookies = store
    const result = await visit()
    for (const { name, value, maxAge } of written) {
      if (maxAge === 0) delete jar[name]
      else jar[name] = value
    }
    return result
  }

  const signIn = (app: App) =>
    at(app, () => {
      const form = new FormData()
      for (const [name, value] of Object.entries(user)) form.append(name, value)
      return locationOf(signInAction(idle, form))
    })
  const stateAt = (app: App) =>
    at(app, () => createSendoraServerClient(cookies()).getSessionState())
  const atGate = (app: App, path = '/people') =>
    at(app, () => sendoraMiddleware()(requestTo(path, { cookies: jar })))

  /** Everything that B does with cookies, and what must come of it: nothing. */
  async function wanderThroughB() {
    const before = { ...jar }
    expect(await stateAt(appB)).toEqual({ kind: 'signed-out', reason: 'foreign' })

    const page = await atGate(appB)
    expect(page.headers.get('location')).toBe(`${appB.appOrigin}/login?from=%2Fpeople`)
    expect(page.headers.getSetCookie()).toEqual([])
    expect(isPassed(await atGate(appB, '/login'))).toBe(true)
    const data = await atGate(appB, '/api/user')
    expect([data.status, data.headers.getSetCookie()]).toEqual([401, []])

    const handler = withSession(async () => Response.json({}))
    const answer = await at(appB, () =>
      handler(requestTo('/api/user', { cookies: jar }), { params: Promise.resolve({}) }),
    )
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []])

    expect(await at(appB, () => tryRefreshAction(null))).toMatchObject({ kind: 'missing' })
    const client = () => createSendoraServerClient(cookies())
    expect(await at(appB, () => client().getAccessToken())).toBeNull()
    await at(appB, () => locationOf(signOutAction()))
    expect(jar).toEqual(before)
    expect(callsTo(appB)).toEqual([])
  }

  test('a session of A is neither presented to B nor deleted by it, and lives on', async () => {
    await signIn(appA)
    await wanderThroughB()
    expect((await stateAt(appA)).kind).toBe('active')
    expect(await at(appA, () => tryRefreshAction(null))).toEqual({ kind: 'renewed' })
    expect(isPassed(await atGate(appA))).toBe(true)
  })

  test('nor is one whose access token is missing, unreadable or expired', async () => {
    await signIn(appA)
    const { sendora_at: accessToken = '', ...others } = jar
    const unreadable: Record<string, string>[] = [
      {},
      { sendora_at: 'garbage' },
      { sendora_at: 'a.b.c' },
    ]
    for (const left of unreadable) {
      jar = { ...others, ...left }
      await wanderThroughB()
    }
    jar = { ...others, sendora_at: accessToken }
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] })
    await wanderThroughB()
    vi.useRealTimers()
    const { sendora_csrf } = jar
    jar = others
    expect(await at(appA, () => tryRefreshAction(null))).toEqual({ kind: 'renewed' })
    expect(jar.sendora_csrf).not.toBe(sendora_csrf)
  })

  test('a refresh token that nothing says anything about is presented, as before', async () => {
    await signIn(appA)
    const { sendora_rt: refreshToken = '', sendora_csrf: csrf = '' } = jar
    const [hash = ''] = csrf.split('.')
    const marks: Record<string, string>[] = [
      {},
      { sendora_csrf: hash },
      { sendora_csrf: `${hash}.not-an-origin` },
    ]
    for (const mark of marks) {
      jar = { sendora_rt: refreshToken, ...mark }
      expect((await stateAt(appA)).kind).toBe('refreshable')
      expect((await stateAt(appB)).kind).toBe('refreshable')
    }
  })

  test('both origins are named, once', async () => {
    const one = { ...appB, appOrigin: `http://localhost:${mode === 'decoded' ? 3100 : 3101}` }
    await signIn(appA)
    for (let round = 0; round < 3; round++) await stateAt(one)
    expect(events.filter(({ name }) => name === 'session.foreign')).toEqual([
      { requestId: null, name: 'session.foreign', ours: one.appOrigin, theirs: appA.appOrigin },
    ])
  })

  test('a sign-in at B takes the names over, and presents nothing of A', async () => {
    await signIn(appA)
    const { sendora_rt: ofA } = jar
    await signIn(appB)
    expect(jar.sendora_rt).not.toBe(ofA)
    expect(callsTo(appB).map(({ path }) => path)).toEqual(['/auth-service/login'])
    expect((await stateAt(appB)).kind).toBe('active')
    expect(await stateAt(appA)).toEqual({ kind: 'signed-out', reason: 'foreign' })
  })

  test('with a prefix in one of them, both are signed in at once', async () => {
    const shop = { ...appB, cookiePrefix: 'shop_' }
    await signIn(appA)
    await signIn(shop)
    expect(Object.keys(jar).sort()).toEqual([
      'sendora_at',
      'sendora_csrf',
      'sendora_rt',
      'shop_sendora_at',
      'shop_sendora_csrf',
      'shop_sendora_rt',
    ])
    expect(isPassed(await atGate(appA))).toBe(true)
    expect(isPassed(await atGate(shop))).toBe(true)
    expect(await at(shop, getSessionMark)).toBe(jar.shop_sendora_csrf?.slice(0, 8))
    await at(shop, () => locationOf(signOutAction()))
    expect(Object.keys(jar).sort()).toEqual(['sendora_at', 'sendora_csrf', 'sendora_rt'])
    expect((await stateAt(appA)).kind).toBe('active')
  })
})

describe('cookiePrefix', () => {
  test('comes from the variable where it is not configured, for client components as well', () => {
    configure({})
    vi.stubEnv('SENDORA_COOKIE_PREFIX', 'shop_')
    expect(getClientConfig().cookiePrefix).toBe('shop_')
    configure({ cookiePrefix: 'own_' })
    expect(getClientConfig().cookiePrefix).toBe('own_')
    vi.unstubAllEnvs()
  })

  test.each(['__Host-', '_a', '-a', 'a b', 'a;b', 'a=b', 'a\n', 'é', '~', 'a'.repeat(33)])(
    '%o is refused',
    async (cookiePrefix) => {
      configure({ ...appA, cookiePrefix })
      await expect(trial(sendoraMiddleware())).rejects.toThrow(
        expect.objectContaining({
          code: 'option_invalid',
          message: expect.stringContaining('Option "cookiePrefix"'),
        }),
      )
    },
  )
})
