import { NextResponse } from 'next/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, issued, refusal } from '@/tests/support/fake-service'
import {
  cookiesSet,
  forwardedHeaders,
  fromOurPage,
  type GateHandler,
  isPassed,
  type RequestFacts,
  requestTo,
  testGate,
} from '@/tests/support/gate-request'

const renewed = unsignedToken({ jti: 'renewed' })
const valid = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const stale = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }
const noStore = 'private, no-store, max-age=0, must-revalidate'
const kept = { '__Host-sendora_at': renewed, '__Host-sendora_rt': 'rt_2' }

afterEach(() => vi.restoreAllMocks())

/** A gate in front of this handler, and a service that rotates. */
function gateWith(handler: GateHandler, options = {}) {
  const service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
  return testGate({ fetch: service.fetch, ...options }, handler)
}

/** A request whose session the gate renews. */
const expiredRequest = (path = '/people', facts: RequestFacts = {}) =>
  requestTo(path, { ...facts, cookies: { ...stale, theme: 'dark', ...facts.cookies } })

describe('what the handler sees', () => {
  test('the renewed session, no forged header, and the address as Next gave it', async () => {
    const seen: Record<string, unknown> = {}
    const gate = gateWith(
      async (request) => {
        Object.assign(seen, {
          token: request.cookies.get('__Host-sendora_at')?.value,
          session: (await createSendoraServerClient(request.cookies).getSession())?.claims.jti,
          forged: request.headers.get('x-middleware-subrequest'),
          returnTo: request.headers.get('x-sendora-return-to'),
          nonce: request.headers.get('content-security-policy'),
          body: await request.text(),
          url: request.url,
          nextUrl: request.nextUrl,
        })
      },
      { contentSecurityPolicy: (nonce: string) => `script-src 'nonce-${nonce}'` },
    )
    const headers = { ...fromOurPage, 'x-middleware-subrequest': 'EVIL', 'content-length': '5' }
    const request = expiredRequest('/people?page=2', { method: 'POST', headers, body: 'a=b&c' })
    const response = await gate(request)
    expect(isPassed(response)).toBe(true)
    expect(seen).toEqual({
      token: renewed,
      session: 'renewed',
      forged: null,
      returnTo: '/people?page=2',
      nonce: response.headers.get('content-security-policy'),
      body: 'a=b&c',
      url: request.url,
      nextUrl: request.nextUrl,
    })
  })

  test('Next’s event', async () => {
    const event = { waitUntil: vi.fn() } as never
    const seen: unknown[] = []
    await gateWith((_, given) => void seen.push(given))(requestTo('/'), event)
    expect(seen).toEqual([event])
  })

  test.each<[what: string, path: string, facts: RequestFacts]>([
    ['a visitor without a session', '/people', {}],
    ['a bad path', '/a%2fb', { cookies: valid }],
    ['another method', '/people', { method: 'DELETE', cookies: valid }],
    [
      'a post of another site',
      '/people',
      { method: 'POST', headers: { origin: 'https://evil.test' } },
    ],
  ])('nothing of %s', async (_, path, facts) => {
    const handler = vi.fn()
    const response = await gateWith(handler)(requestTo(path, facts))
    expect(isPassed(response)).toBe(false)
    expect(handler).not.toHaveBeenCalled()
  })

  test('nothing of a session that the service rejects, or can’t judge', async () => {
    for (const answer of [() => refusal(401, 'INVALID_REFRESH_TOKEN'), () => refusal(500, 'X')]) {
      const handler = vi.fn()
      const { fetch } = fakeService({ '/token/refresh': answer })
      await gateWith(handler, { fetch })(expiredRequest())
      expect(handler).not.toHaveBeenCalled()
    }
  })
})

const answers: [name: string, handler: GateHandler, expected: object][] = [
  ['nothing', () => undefined, { next: '1' }],
  ['null', () => null, { next: '1' }],
  ['next', () => NextResponse.next(), { next: '1' }],
  ['a promise', async () => NextResponse.next(), { next: '1' }],
  [
    'a rewrite',
    (request) => NextResponse.rewrite(new URL('/en/people', request.url)),
    { rewrite: 'https://app.example/en/people' },
  ],
  [
    'a redirect',
    (request) => NextResponse.redirect(new URL('/en/people', request.url), 308),
    { status: 308, location: 'https://app.example/en/people' },
  ],
  [
    'a redirect with fixed headers',
    (request) => Response.redirect(new URL('/en/people', request.url)),
    { status: 302, location: 'https://app.example/en/people' },
  ],
  ['an answer', () => NextResponse.json({ closed: true }, { status: 451 }), { status: 451 }],
  ['a plain answer', () => new Response('Closed.', { status: 403 }), { status: 403 }],
]

describe.each(answers)('a handler that returns %s', (_, handler, expected) => {
  test('keeps its answer, the rotated cookies, and the gate’s own headers', async () => {
    const response = await gateWith(handler)(expiredRequest())
    const { headers } = response
    expect({
      status: response.status,
      next: headers.get('x-middleware-next'),
      rewrite: headers.get('x-middleware-rewrite'),
      location: headers.get('location'),
    }).toEqual({ status: 200, next: null, rewrite: null, location: null, ...expected })
    expect(cookiesSet(response)).toMatchObject(kept)
    for (const line of headers.getSetCookie()) expect(line).toContain('Secure')
    expect(headers.get('cache-control')).toBe(noStore)
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('strict-transport-security')).not.toBeNull()
  })
})

test('an answer of the handler keeps its body', async () => {
  const response = await gateWith(() => Response.json({ closed: true }))(expiredRequest())
  expect(await response.json()).toEqual({ closed: true })
})

describe.each([
  ['next', NextResponse.next],
  ['rewrite', (init?: object) => NextResponse.rewrite('https://app.example/en', init)],
])('%s', (_, goOn) => {
  test('without headers of its own passes the gate’s to the page', async () => {
    const response = await gateWith(() => goOn())(expiredRequest())
    const forwarded = forwardedHeaders(response)
    expect(forwarded.cookie).toContain(`__Host-sendora_at=${renewed}`)
    expect(forwarded['x-sendora-return-to']).toBe('/people')
    expect(forwarded['x-sendora-request-id']).toBe(response.headers.get('x-request-id'))
  })

  test('with headers of its own passes both', async () => {
    const gate = gateWith(
      (request) => {
        const headers = new Headers(request.headers)
        headers.set('x-next-intl-locale', 'de')
        headers.delete('accept-language')
        headers.set('cookie', `${headers.get('cookie')}; locale=de`)
        return goOn({ request: { headers } })
      },
      { contentSecurityPolicy: (nonce: string) => `script-src 'nonce-${nonce}'` },
    )
    const response = await gate(expiredRequest('/people', { headers: { 'accept-language': 'de' } }))
    const forwarded = forwardedHeaders(response)
    expect(forwarded).toMatchObject({
      'x-next-intl-locale': 'de',
      'x-sendora-return-to': '/people',
      'x-sendora-request-id': response.headers.get('x-request-id'),
      'content-security-policy': response.headers.get('content-security-policy'),
    })
    expect(forwarded['content-security-policy']).toContain('nonce-')
    expect(forwarded['accept-language']).toBeUndefined()
    expect(forwarded.cookie).toMatch(/^theme=dark; locale=de; __Host-sendora_at=/)
    expect(forwarded.cookie).toContain(`__Host-sendora_at=${renewed}`)
  })

  test('can’t change, add, or drop what only the gate may say', async () => {
    const forged = {
      cookie: '__Host-sendora_at=EVIL; theme=light; sendora_rt=EVIL; __Host-sendora_at.0=EVIL',
      'x-sendora-return-to': '//EVIL.test',
      'x-sendora-request-id': 'EVIL',
      'x-sendora-other': 'EVIL',
      'x-middleware-subrequest': 'EVIL',
      'content-security-policy': 'EVIL',
    }
    const policy = { contentSecurityPolicy: () => "script-src 'self'" }
    const gate = gateWith(() => goOn({ request: { headers: new Headers(forged) } }), policy)
    const response = await gate(expiredRequest())
    const forwarded = forwardedHeaders(response)
    expect(JSON.stringify([...response.headers])).not.toContain('EVIL')
    expect(forwarded.cookie).toMatch(/^theme=light; __Host-sendora_at=/)
    expect(forwarded['x-sendora-return-to']).toBe('/people')
  })

  test('may set a policy where the gate has none', async () => {
    const headers = { 'content-security-policy': "script-src 'nonce-1'" }
    const gate = gateWith(() => goOn({ headers, request: { headers: new Headers(headers) } }))
    const response = await gate(expiredRequest())
    expect(response.headers.get('content-security-policy')).toBe("script-src 'nonce-1'")
    expect(forwardedHeaders(response)['content-security-policy']).toBe("script-src 'nonce-1'")
  })
})

test('a rewrite to another origin takes no session and no header of the gate along', async () => {
  const gate = gateWith((request) =>
    NextResponse.rewrite('https://docs.example/en', { request: { headers: request.headers } }),
  )
  const forwarded = forwardedHeaders(await gate(expiredRequest()))
  expect(forwarded.cookie).toBe('theme=dark')
  expect(Object.keys(forwarded).filter((name) => name.startsWith('x-sendora-'))).toEqual([])
  const own = forwardedHeaders(
    await gateWith(() => NextResponse.rewrite('https://docs.example'))(expiredRequest()),
  )
  expect(own.cookie).toBe('theme=dark')
})

test('a rewrite to the app itself keeps both, however Next spells the address', async () => {
  // With `skipProxyUrlNormalize`, `url` says 127.0.0.1 where `nextUrl` says localhost.
  const gate = gateWith((request) => NextResponse.rewrite(new URL('/en', request.url)))
  const request = Object.defineProperty(expiredRequest(), 'url', {
    value: 'https://127.0.0.1/people',
  })
  expect(forwardedHeaders(await gate(request)).cookie).toContain(`__Host-sendora_at=${renewed}`)
})

describe('cookies of the handler', () => {
  test('reach the browser and the page, next to the gate’s', async () => {
    const gate = gateWith(() => {
      const response = NextResponse.next()
      response.cookies.set('locale', 'de', { path: '/', maxAge: 60 })
      response.headers.append(
        'set-cookie',
        'seen=1; Path=/a; Expires=Wed, 09 Jun 2027 10:18:14 GMT',
      )
      response.headers.append('set-cookie', 'seen=2; Path=/b')
      return response
    })
    const response = await gate(expiredRequest())
    expect(cookiesSet(response)).toMatchObject({ locale: 'de', ...kept })
    const lines = response.headers.getSetCookie()
    expect(lines).toContain('seen=1; Path=/a; Expires=Wed, 09 Jun 2027 10:18:14 GMT')
    expect(lines).toContain('seen=2; Path=/b')
    const toPage = response.headers.get('x-middleware-set-cookie') ?? ''
    for (const part of ['locale=de', renewed]) expect(toPage).toContain(part)
  })

  const forgeries: [how: string, set: (response: NextResponse) => void][] = [
    ['through cookies', ({ cookies }) => cookies.set('__Host-sendora_at', 'EVIL')],
    ['by deleting', ({ cookies }) => cookies.delete('__Host-sendora_rt')],
    ['in chunks', ({ cookies }) => cookies.set('__Host-sendora_at.0', 'EVIL')],
    ['without a prefix', ({ cookies }) => cookies.set('sendora_at', 'EVIL')],
    [
      'as a header',
      ({ headers }) => headers.append('set-cookie', '__Host-sendora_at=EVIL; Path=/'),
    ],
    ['after a blank', ({ headers }) => headers.append('set-cookie', ' __Host-sendora_rt =EVIL')],
    ['without a name', ({ headers }) => headers.append('set-cookie', '= __Host-sendora_rt=EVIL')],
    ['after a comma', ({ headers }) => headers.append('set-cookie', 'a=1, __Host-sendora_at=EVIL')],
    [
      'for the page alone',
      ({ headers }) => headers.set('x-middleware-set-cookie', '__Host-sendora_at=EVIL'),
    ],
  ]
  test.each(forgeries)('can’t write the session’s: %s', async (_, set) => {
    const gate = gateWith(() => {
      const response = NextResponse.next()
      set(response)
      return response
    })
    for (const request of [expiredRequest(), requestTo('/', { cookies: valid })]) {
      const { headers } = await gate(request)
      const said = JSON.stringify([headers.getSetCookie(), headers.get('x-middleware-set-cookie')])
      expect(said).not.toContain('EVIL')
      const deleted = headers
        .getSetCookie()
        .filter((line) => line.startsWith('__Host-sendora_rt=;'))
      expect(deleted).toEqual([])
    }
    expect(cookiesSet(await gate(expiredRequest()))).toMatchObject(kept)
  })
})

describe('headers of the handler', () => {
  test('are kept, but a gated answer stays private', async () => {
    const gate = gateWith(() =>
      NextResponse.next({
        headers: {
          link: '</de>; rel="alternate"',
          'cache-control': 'public, max-age=3600',
          'cdn-cache-control': 'public',
          vary: 'Accept-Language',
          'x-request-id': 'EVIL',
        },
      }),
    )
    const { headers } = await gate(requestTo('/people', { cookies: valid }))
    expect(headers.get('link')).toBe('</de>; rel="alternate"')
    expect(headers.get('cache-control')).toBe(noStore)
    expect(headers.get('cdn-cache-control')).toBeNull()
    expect(headers.get('vary')).toBe('Accept-Language, Cookie')
    expect(headers.get('x-request-id')).not.toBe('EVIL')
    const open = await gate(requestTo('/'))
    expect(open.headers.get('cache-control')).toBe('public, max-age=3600')
  })

  test('a document of the gate’s policy keeps it; an answer of the handler may have its own', async () => {
    const policy = { contentSecurityPolicy: () => "script-src 'nonce-gate'" }
    const own = { 'content-security-policy': "default-src 'none'" }
    const answerOf = async (handler: GateHandler) =>
      (await gateWith(handler, policy)(expiredRequest())).headers.get('content-security-policy')
    expect(await answerOf(() => NextResponse.next({ headers: own }))).toBe(
      "script-src 'nonce-gate'",
    )
    expect(await answerOf(() => new Response('', { headers: own }))).toBe("default-src 'none'")
    expect(await answerOf(() => new Response(''))).toBe("script-src 'nonce-gate'")
  })
})

describe('a handler that throws', () => {
  const fault = new Error('The handler broke.')
  const failing: [how: string, handler: GateHandler][] = [
    [
      'at once',
      () => {
        throw fault
      },
    ],
    ['later', () => Promise.reject(fault)],
  ]

  test.each(failing)('%s lets nothing through, and its error surfaces', async (_, handler) => {
    await expect(gateWith(handler)(requestTo('/people', { cookies: valid }))).rejects.toBe(fault)
    await expect(gateWith(handler)(requestTo('/'))).rejects.toBe(fault)
  })

  test.each(failing)(
    '%s after a rotation costs no session: 500 with the new cookies',
    async (_, handler) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {})
      const response = await gateWith(handler)(expiredRequest())
      expect(response.status).toBe(500)
      expect(isPassed(response)).toBe(false)
      expect(cookiesSet(response)).toMatchObject(kept)
      expect(response.headers.get('cache-control')).toBe(noStore)
      expect(await response.text()).not.toContain(fault.message)
      expect(log).toHaveBeenCalledWith(fault)
    },
  )
})
