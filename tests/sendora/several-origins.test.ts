import { cookies } from 'next/headers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { socialCallback } from '@/lib/sendora/account'
import { signInAction } from '@/lib/sendora/actions'
import { gateCode } from '@/lib/sendora/core/errors/gate-messages'
import { configureSendora, type SendoraEvent } from '@/lib/sendora/instrumentation'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createSendoraServerClient, getAppOrigin, withSession } from '@/lib/sendora/server'
import { signOutAction } from '@/lib/sendora/session-actions'
import { startSingleSignOnAction, startSocialSignInAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { configure } from '@/tests/support/configuration'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok } from '@/tests/support/fake-service'
import { isPassed, requestTo } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const acme = 'https://acme.example.com'
const fresh = unsignedToken()
const signedIn = {
  '__Host-sendora_at': fresh,
  '__Host-sendora_rt': 'rt_1',
  '__Host-sendora_csrf': 'c1',
}
const at = (host: string, origin = `https://${host}`) => ({
  host,
  origin,
  'sec-fetch-site': 'same-origin',
})
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/login': () => issued(fresh, 'rt_1'),
    '/login/social/start': () => ok({ authorizationUrl: 'https://idp.example/authorize' }),
    '/sso/oidc/start': () => ok({ authorizationUrl: 'https://idp.example/authorize' }),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
  vi.stubEnv('APP_ORIGIN', 'https://app.example.com, https://*.example.com')
})

afterEach(leaveApp)

describe('the gate', () => {
  const gate = (path: string, headers: Record<string, string>, method = 'GET') =>
    sendoraMiddleware({ publicPaths: ['/open'] })(requestTo(path, { method, headers }))

  test('redirects to the origin that was asked', async () => {
    for (const host of ['acme.example.com', 'app.example.com']) {
      const { headers } = await gate('/people', { host })
      expect(headers.get('location')).toBe(`https://${host}/login?from=%2Fpeople`)
    }
  })

  test.each(['/people', '/open', '/login', '/api/user'])(
    'answers 400 at any other, and repeats nothing of it: %s',
    async (path) => {
      const answer = await gate(path, { host: 'evil-example.com' })
      expect(answer.status).toBe(400)
      expect(answer.headers.get('location')).toBeNull()
      expect(answer.headers.get('cache-control')).toContain('no-store')
      expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain('evil')
    },
  )

  test.each<[kind: string, headers: Record<string, string>, type: string]>([
    ['an action', { 'next-action': '00'.repeat(21) }, 'text/plain'],
    ['a form', {}, 'text/html; charset=utf-8'],
    ['a call', { accept: 'application/json' }, 'application/json'],
  ])('tells %s at any other which address is right', async (_, headers, type) => {
    const sent = { ...at('10.0.0.1:3000', 'https://10.0.0.1:3000'), ...headers }
    const answer = await gate('/open?page=2', sent, 'POST')
    expect(answer.status).toBe(400)
    // Next's client reads the text of an action under exactly this type.
    expect(answer.headers.get('content-type')).toBe(type)
    const text = await answer.text()
    expect(text).toContain('This site’s address is https://app.example.com. Open the page there')
    if (type === 'text/plain') expect(gateCode(new Error(text))).toBe('WRONG_ADDRESS')
    if (type.includes('html')) expect(text).toContain('href="https://app.example.com/open?page=2"')
  })

  test('names none where only a pattern or a function knows, and says what to do', async () => {
    vi.stubEnv('APP_ORIGIN', 'https://*.example.com')
    const action = await gate('/open', { ...at('evil.test'), 'next-action': '00' }, 'POST')
    expect(action.headers.get('content-type')).toBe('text/plain')
    const sentence = await action.text()
    expect(gateCode(new Error(sentence))).toBe('WRONG_ADDRESS')
    const form = await gate('/open', at('evil.test'), 'POST')
    expect(form.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await form.text()).toMatch(/<p>[^<]+\.<\/p>[\s\S]*<a href="">[^<]+<\/a>/)
  })

  test('names both addresses in the log', async () => {
    const events: SendoraEvent[] = []
    configureSendora({ onEvent: (event) => events.push(event) })
    await gate('/open', at('10.0.0.1:3000'), 'POST')
    configureSendora({})
    expect(events).toEqual([
      expect.objectContaining({
        reason: 'host',
        openedAt: 'https://10.0.0.1:3000',
        appOrigin: 'https://app.example.com',
      }),
    ])
  })

  test('leads to the first of its own in development', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    vi.stubEnv('APP_ORIGIN', 'http://localhost:3000,http://192.168.1.20:3000')
    vi.stubEnv('SENDORA_ALLOW_INSECURE_HTTP', '1')
    const answer = await gate('/people?page=2', { host: '127.0.0.1:3000' })
    expect(answer.headers.get('refresh')).toBe('0; url=http://localhost:3000/people?page=2')
    const phone = await gate('/people', { host: '192.168.1.20:3000' })
    expect(phone.headers.get('location')).toContain('http://192.168.1.20:3000/login')
  })

  test('takes a form from the page that was asked for, and from no other of its own', async () => {
    const own = await gate('/open', at('acme.example.com'), 'POST')
    expect(isPassed(own)).toBe(true)
    const other = await gate('/open', at('acme.example.com', 'https://app.example.com'), 'POST')
    expect(other.status).toBe(403)
    expect(await other.text()).toContain(acme)
  })

  test('believes X-Forwarded-Host only where a proxy is said to overwrite it', async () => {
    const headers = { host: 'app.example.com', 'x-forwarded-host': 'acme.example.com' }
    const location = async () => (await gate('/people', headers)).headers.get('location')
    expect(await location()).toBe('https://app.example.com/login?from=%2Fpeople')
    configure({ trustForwardedHeaders: true })
    expect(await location()).toBe(`${acme}/login?from=%2Fpeople`)
  })
})

describe('actions', () => {
  const form = () =>
    formOf({ email: 'ada@example.com', password: 'a quiet river', from: '/people' })

  test('sign in from a page of the origin that was asked', async () => {
    visit({}, at('acme.example.com'))
    expect(await locationOf(signInAction(idle, form()))).toBe('/people')
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
  })

  test.each([
    ['an origin of the app that was not asked', at('acme.example.com', 'https://app.example.com')],
    ['a foreign host', at('evil.test')],
    ['a foreign host without an Origin', { host: 'evil.test', 'sec-fetch-site': 'same-origin' }],
    ['no host', { origin: acme, 'sec-fetch-site': 'same-origin' }],
  ])('refuse %s', async (_, headers) => {
    visit(signedIn, headers)
    expect(await signInAction(idle, form())).toMatchObject({ code: 'CROSS_ORIGIN' })
    await signOutAction()
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
    expect(service.calls).toEqual([])
  })

  test('send providers back to the origin that was asked', async () => {
    visit({}, at('acme.example.com'))
    await locationOf(startSocialSignInAction(idle, formOf({ provider: 'google' })))
    expect(service.callsTo('/login/social/start')[0]?.body).toMatchObject({
      redirectUri: `${acme}/login/callback`,
    })
    await locationOf(startSingleSignOnAction(idle, formOf({})))
    expect(service.callsTo('/sso/oidc/start')[0]?.body).toMatchObject({
      returnTo: expect.stringMatching(`^${acme}/sso/callback\\?state=`),
    })
  })
})

describe('handlers', () => {
  const handler = withSession(async () => Response.json({ isDone: true }))
  const post = (headers: Record<string, string>) =>
    handler(
      requestTo('/api/x', {
        method: 'POST',
        headers: { ...headers, 'x-sendora-csrf': 'c1' },
        cookies: signedIn,
      }),
      { params: Promise.resolve({}) },
    )

  test('take calls from the origin that was asked, and from no other', async () => {
    expect((await post(at('acme.example.com'))).status).toBe(200)
    expect((await post(at('acme.example.com', 'https://app.example.com'))).status).toBe(403)
    expect((await post(at('evil.test'))).status).toBe(400)
  })

  test('of a provider’s answer stay on the origin that was asked', async () => {
    visit({}, { host: 'acme.example.com' })
    const answer = await socialCallback(new Request('http://localhost:3000/login/callback'))
    expect(answer.headers.get('location')).toBe(`${acme}/login?error=STATE_MISMATCH`)
    visit({}, { host: 'evil.test' })
    expect((await socialCallback(new Request('http://localhost:3000/login/callback'))).status).toBe(
      400,
    )
  })
})

describe('the app', () => {
  test('learns which origin was asked', async () => {
    visit({}, { host: 'acme.example.com' })
    expect(await getAppOrigin()).toBe(acme)
    visit({}, { host: 'evil.test' })
    await expect(getAppOrigin()).rejects.toMatchObject({ code: 'origin_unknown' })
  })

  test('may repeat its origins to an entry, and not contradict them', () => {
    const client = (appOrigin: string[]) => createSendoraServerClient(cookies(), { appOrigin })
    expect(() => client(['https://app.example.com/', 'https://*.example.com'])).not.toThrow()
    expect(() => client(['https://app.example.com'])).toThrow(
      expect.objectContaining({ code: 'option_conflict' }),
    )
  })
})
