import { afterEach, describe, expect, test, vi } from 'vitest'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, issued } from '@/tests/support/fake-service'
import {
  forwardedHeaders,
  fromOurPage,
  isPassed,
  type RequestFacts,
  requestTo,
  testGate,
  trial,
} from '@/tests/support/gate-request'
import { testOptions } from '@/tests/support/sendora-options'

const fresh = unsignedToken()
const valid = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const stale = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }

afterEach(() => vi.unstubAllEnvs())

describe('headers that pages believe', () => {
  const hostile = {
    'content-security-policy': "script-src 'nonce-EVIL'",
    'content-security-policy-report-only': "script-src 'nonce-EVIL'",
    'x-nonce': 'EVIL',
    'x-sendora-return-to': '//evil.test',
    'x-sendora-request-id': 'EVIL',
    'x-middleware-subrequest': 'middleware:middleware:middleware',
    'x-middleware-set-cookie': '__Host-sendora_at=EVIL',
  }

  test.each(['/', '/people'])(
    'P033, P037, P054: on %s a client’s own are dropped',
    async (path) => {
      const response = await testGate()(requestTo(path, { cookies: valid, headers: hostile }))
      const forwarded = forwardedHeaders(response)
      expect(JSON.stringify(forwarded)).not.toContain('EVIL')
      expect(JSON.stringify(forwarded)).not.toContain('evil.test')
      expect(Object.keys(forwarded).filter((name) => name.startsWith('x-middleware-'))).toEqual([])
      expect(forwarded['content-security-policy']).toBeUndefined()
    },
  )

  test('the gate’s policy goes to page and browser, with a nonce of its own for every request', async () => {
    const gate = testGate({ contentSecurityPolicy: (nonce) => `script-src 'nonce-${nonce}'` })
    const request = () => requestTo('/people', { cookies: valid, headers: hostile })
    const [first, second] = await Promise.all([gate(request()), gate(request())])
    const policy = first?.headers.get('content-security-policy')
    expect(policy).toMatch(/^script-src 'nonce-[\w-]{22}'$/)
    expect(forwardedHeaders(first!)['content-security-policy']).toBe(policy)
    expect(second?.headers.get('content-security-policy')).not.toBe(policy)
  })

  test('the page is told where it is', async () => {
    const response = await testGate()(requestTo('/people?page=2', { cookies: valid }))
    expect(forwardedHeaders(response)['x-sendora-return-to']).toBe('/people?page=2')
  })

  test('C003: a cookie that came twice reaches no page', async () => {
    const headers = { cookie: `__Host-sendora_at=${fresh}; theme=dark; __Host-sendora_at=${fresh}` }
    const response = await testGate()(requestTo('/', { headers }))
    expect(forwardedHeaders(response).cookie).toBe('theme=dark')
    expect((await testGate()(requestTo('/people', { headers }))).status).toBe(307)
  })

  test('K008: no header of an answer names a token, other than its own cookies', async () => {
    const renewed = unsignedToken({ jti: 'renewed' })
    const service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/people', { cookies: stale }),
    )
    const names = [...response.headers]
      .filter(([, value]) => value.includes(renewed))
      .map(([name]) => name)
    expect(new Set(names)).toEqual(
      new Set(['set-cookie', 'x-middleware-set-cookie', 'x-middleware-request-cookie']),
    )
  })
})

describe('Bearer', () => {
  test('is an identity for an API, and cookies are then out of sight', async () => {
    const headers = { authorization: `Bearer ${fresh}` }
    const response = await testGate()(
      requestTo('/api/user', { headers, cookies: { ...stale, theme: 'dark' } }),
    )
    expect(isPassed(response)).toBe(true)
    expect(forwardedHeaders(response)).toMatchObject({
      authorization: `Bearer ${fresh}`,
      cookie: 'theme=dark',
    })
  })

  test('that has expired is refused, and never replaced by cookies', async () => {
    const service = fakeService()
    const headers = { authorization: `Bearer ${unsignedToken(expiredClaims)}` }
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/api/user', { headers, cookies: valid }),
    )
    expect(response.status).toBe(401)
    expect(service.calls).toEqual([])
  })

  test('P052: is no identity for a page', async () => {
    const headers = { authorization: `Bearer ${fresh}` }
    expect((await testGate()(requestTo('/people', { headers }))).status).toBe(307)
  })
})

describe('requests that change something', () => {
  const evil = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }

  test.each<[title: string, path: string, headers: Record<string, string>]>([
    ['another site’s form on a page', '/people', evil],
    ['X015: another site’s form on the sign-in page', '/login', evil],
    ['X005: an action without an origin', '/people', { 'next-action': '00' }],
    ['X005: a form without an origin', '/people', { 'content-type': 'multipart/form-data' }],
    ['another site’s form that asks for JSON', '/people', { ...evil, accept: 'application/json' }],
    ['a form without an origin that asks for JSON', '/people', { accept: 'application/json' }],
    ['X002: a sandboxed frame', '/people', { origin: 'null' }],
    [
      'X008: a sibling',
      '/people',
      { origin: 'https://app.example', 'sec-fetch-site': 'same-site' },
    ],
  ])('%s get 403', async (_, path, headers) => {
    const response = await testGate()(requestTo(path, { method: 'POST', headers, cookies: valid }))
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  test('of our own page pass, and nobody may store the answer', async () => {
    const request = requestTo('/login', { method: 'POST', headers: fromOurPage })
    const response = await testGate()(request)
    expect(isPassed(response)).toBe(true)
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  test('a preflight passes: the route itself answers it', async () => {
    const headers = { origin: 'https://evil.test', 'access-control-request-method': 'PUT' }
    const response = await testGate()(requestTo('/api/user', { method: 'OPTIONS', headers }))
    expect(isPassed(response)).toBe(true)
  })
})

describe('paths that two readers could understand differently', () => {
  test.each(['/login/..%2fdashboard', '/dashboard%5cx', '/x%00', '/%2564ashboard', '/login/%'])(
    '%s gets 400',
    async (path) => {
      const response = await testGate()(requestTo(path))
      expect(response.status).toBe(400)
      expect(response.headers.get('cache-control')).toContain('no-store')
    },
  )
})

describe('an answer of the gate’s own', () => {
  const form = { method: 'POST', headers: fromOurPage }
  test.each<[status: number, path: string, init?: RequestFacts]>([
    [307, '/people'],
    [303, '/people', form],
    [401, '/api/user'],
    [401, '/people', { ...form, headers: { ...fromOurPage, 'next-action': '00' } }],
    [400, '/login/..%2fdashboard'],
    [403, '/login', { method: 'POST' }],
    [405, '/login', { method: 'PUT' }],
    [204, '/login', { method: 'OPTIONS' }],
    [413, '/login', { ...form, headers: { ...fromOurPage, 'content-length': '99999999' } }],
    [
      400,
      '/login',
      { ...form, headers: { ...fromOurPage, 'content-type': 'multipart/form-data' }, body: 'x' },
    ],
    [503, '/people', { cookies: stale }],
    [503, '/api/user', { cookies: stale }],
  ])('%i to %s loads and runs nothing, and nothing frames it', async (status, path, init) => {
    const service = fakeService({ '/token/refresh': () => new Response('', { status: 503 }) })
    const response = await testGate({ fetch: service.fetch })(requestTo(path, init))
    expect(response.status).toBe(status)
    const policy = response.headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(policy?.filter((one) => one.startsWith('script-src'))).toEqual([])
  })
})

describe('transport security', () => {
  test('is asked for over https, on every answer', async () => {
    for (const path of ['/', '/people', '/%00']) {
      const response = await testGate()(requestTo(path))
      expect(response.headers.get('strict-transport-security')).toContain('max-age=63072000')
    }
  })

  test('P050: is not asked for on localhost, and a forwarded scheme changes nothing', async () => {
    const gate = testGate({ appOrigin: 'http://localhost:3000' })
    const headers = { 'x-forwarded-proto': 'https' }
    const response = await gate(requestTo('/people', { headers }))
    expect(response.headers.get('strict-transport-security')).toBeNull()
    expect(response.headers.get('location')).toBe('http://localhost:3000/login?from=%2Fpeople')
  })
})

describe('options', () => {
  test('an unknown one stops the process by its name', async () => {
    await expect(trial(testGate({ publicpaths: ['/'] } as object))).rejects.toThrow('"publicpaths"')
  })

  test('a missing key stops the process by the variable’s name', async () => {
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', '')
    const { publicKey: _, ...options } = testOptions()
    await expect(trial(testGate({ ...options, publicKey: undefined }))).rejects.toThrow(
      'NEXT_PUBLIC_SENDORA_KEY',
    )
  })
})
