import { describe, expect, test } from 'vitest'
import type { SendoraEvent } from '@/lib/sendora/core/events'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'
import { fakeService, issued, jsonResponse, refusal } from '@/tests/support/fake-service'
import {
  cookiesSet,
  forwardedHeaders,
  fromOurPage,
  isPassed,
  requestTo,
  testGate,
} from '@/tests/support/gate-request'

const fresh = unsignedToken()
const expired = unsignedToken(expiredClaims)
const renewed = unsignedToken({ jti: 'renewed' })
const valid = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const stale = { '__Host-sendora_at': expired, '__Host-sendora_rt': 'rt_1' }
const noStore = 'private, no-store, max-age=0, must-revalidate'

function rotating() {
  return fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
}

describe('a visitor with a valid access token', () => {
  test('passes without a call to the service, and nobody may store the answer', async () => {
    const service = rotating()
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/people', { cookies: valid }),
    )
    expect(isPassed(response)).toBe(true)
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(service.calls).toEqual([])
  })

  test('passes while the service is away', async () => {
    const response = await testGate({ fetch: fakeService().fetch })(
      requestTo('/people', { cookies: valid }),
    )
    expect(isPassed(response)).toBe(true)
  })
})

describe('a public path', () => {
  test.each(['/', '/login', '/login/help', '/mfa', '/api/public/health'])(
    '%s passes, and may be stored',
    async (path) => {
      const service = rotating()
      const response = await testGate({ fetch: service.fetch })(requestTo(path, { cookies: stale }))
      expect(isPassed(response)).toBe(true)
      expect(response.headers.get('cache-control')).toBeNull()
      expect(service.calls).toEqual([])
    },
  )
})

describe('a visitor without a session', () => {
  test('of a page is sent to sign in and back', async () => {
    const response = await testGate()(requestTo('/people?page=2&_rsc=abc'))
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(
      'https://app.example/login?from=%2Fpeople%3Fpage%3D2',
    )
    expect(response.headers.get('cache-control')).toBe(noStore)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test.each([
    ['/people.segments/_tree.segment', '/login?from=%2Fpeople'],
    ['/people.rsc', '/login?from=%2Fpeople'],
    ['/%5B%5D/x%20y', '/login?from=%2F%255B%255D%2Fx%2520y'],
    ['/auth/callback', '/login'],
    [`/people?${'a=1&'.repeat(5_000)}`, '/login?from=%2Fpeople'],
    ['/people?from=//evil.test', '/login?from=%2Fpeople%3Ffrom%3D%2F%2Fevil.test'],
  ])('R101, P076: comes back from %s by %s', async (path, location) => {
    const response = await testGate()(requestTo(path))
    expect(response.headers.get('location')).toBe(`https://app.example${location}`)
  })

  test('after a form post is sent with 303', async () => {
    const response = await testGate()(
      requestTo('/people', { method: 'POST', headers: fromOurPage }),
    )
    expect(response.status).toBe(303)
  })

  test('of an API gets 401 as JSON', async () => {
    const response = await testGate()(requestTo('/api/user'))
    expect(response.status).toBe(401)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.json()).toEqual({
      error: { code: 'UNAUTHORIZED', message: 'Sign in to use this address.' },
    })
  })

  test('who calls an action gets the header that Next’s client follows', async () => {
    const headers = { ...fromOurPage, 'next-action': '00' }
    const response = await testGate()(requestTo('/people', { method: 'POST', headers }))
    expect(response.status).toBe(401)
    expect(response.headers.get('x-action-redirect')).toBe('/login?from=%2Fpeople;push')
  })

  test.each(['garbage', `${fresh}x.y`, fresh.replace('eyJ', '"eyJ'), 'true', '%zz'])(
    'T-group: the cookie %s counts as none',
    async (value) => {
      const cookies = { '__Host-sendora_at': value }
      expect((await testGate()(requestTo('/people', { cookies }))).status).toBe(307)
    },
  )

  test('P049: is sent to the configured origin, whatever host was named', async () => {
    const headers = {
      host: 'evil.test',
      'x-forwarded-host': 'evil.test',
      forwarded: 'host=evil.test',
    }
    const response = await testGate()(requestTo('/people', { headers }))
    expect(new URL(response.headers.get('location') ?? '').origin).toBe('https://app.example')
  })
})

describe('an expired access token with a refresh token', () => {
  test('is rotated: browser and page get the new pair', async () => {
    const service = rotating()
    const request = requestTo('/people', {
      cookies: { ...stale, theme: 'dark', sendora_rt: 'old' },
    })
    const response = await testGate({ fetch: service.fetch })(request)
    expect(isPassed(response)).toBe(true)
    expect(cookiesSet(response)).toEqual({
      '__Host-sendora_at': renewed,
      '__Host-sendora_rt': 'rt_2',
      '__Host-sendora_csrf': expect.stringMatching(/^[\w-]{43}\.[\w-]+$/),
      sendora_rt: '',
    })
    const { '__Host-sendora_csrf': csrf } = cookiesSet(response)
    expect(forwardedHeaders(response).cookie).toBe(
      `theme=dark; __Host-sendora_at=${renewed}; __Host-sendora_rt=rt_2; __Host-sendora_csrf=${csrf}`,
    )
    expect(service.calls.map(({ path, body }) => [path, body])).toEqual([
      ['/api/v1/auth-service/token/refresh', { refreshToken: 'rt_1' }],
    ])
  })

  test('C001, K003: the new cookies have their attributes, and the answer is nobody else’s', async () => {
    const response = await testGate({ fetch: rotating().fetch })(
      requestTo('/people', { cookies: stale }),
    )
    const [access = ''] = response.headers.getSetCookie()
    for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=lax', 'Max-Age=2592000']) {
      expect(access).toContain(attribute)
    }
    expect(access).not.toContain('Domain')
    expect(response.headers.get('cache-control')).toBe(noStore)
  })

  test('F001: a hundred requests at once make one rotation and carry the same cookies', async () => {
    const service = rotating()
    const gate = testGate({ fetch: service.fetch })
    const responses = await Promise.all(
      Array.from({ length: 100 }, () => gate(requestTo('/people', { cookies: stale }))),
    )
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
    expect(new Set(responses.map((response) => JSON.stringify(cookiesSet(response)))).size).toBe(1)
  })

  test('a missing access token is rotated as well', async () => {
    const cookies = { '__Host-sendora_rt': 'rt_1' }
    expect(
      isPassed(await testGate({ fetch: rotating().fetch })(requestTo('/people', { cookies }))),
    ).toBe(true)
  })

  test('rejected: cookies are cleared, and the sign-in page says why', async () => {
    const service = fakeService({ '/token/refresh': () => refusal(401, 'INVALID_REFRESH_TOKEN') })
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/people', { cookies: stale }),
    )
    expect(response.headers.get('location')).toBe(
      'https://app.example/login?from=%2Fpeople&reason=expired',
    )
    expect(cookiesSet(response)).toEqual({
      '__Host-sendora_at': '',
      '__Host-sendora_rt': '',
      '__Host-sendora_csrf': '',
    })
  })

  test('rejected for an API: 401, and cookies are cleared', async () => {
    const service = fakeService({ '/token/refresh': () => refusal(401, 'INVALID_REFRESH_TOKEN') })
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/api/user', { cookies: stale }),
    )
    expect(response.status).toBe(401)
    expect(cookiesSet(response)['__Host-sendora_rt']).toBe('')
  })

  test.each<[title: string, answer: () => Response | Promise<Response>]>([
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['a generic 401', () => refusal(401, 'UNAUTHORIZED')],
    ['a page with 401', () => new Response('<html>', { status: 401 })],
    ['500', () => jsonResponse(500, {})],
    ['a success without tokens', () => jsonResponse(200, { success: true, data: {} })],
  ])('without a judgment (%s): 503, and cookies are kept', async (_, answer) => {
    const service = fakeService({ '/token/refresh': answer })
    for (const path of ['/people', '/api/user']) {
      const response = await testGate({ fetch: service.fetch })(requestTo(path, { cookies: stale }))
      expect(response.status).toBe(503)
      expect(response.headers.get('retry-after')).toBe('5')
      expect(response.headers.getSetCookie()).toEqual([])
      expect(response.headers.get('location')).toBeNull()
      expect(response.headers.get('cache-control')).toBe(noStore)
    }
  })

  test('F030: renewed into something unusable: 503, but the spent token is replaced', async () => {
    const service = fakeService({ '/token/refresh': () => issued('not.a.token', 'rt_2') })
    const gate = testGate({ fetch: service.fetch })
    const response = await gate(requestTo('/people', { cookies: stale }))
    expect(response.status).toBe(503)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
  })

  test('F030: renewed into tokens that have expired already: nobody who waits asks again', async () => {
    const dead = unsignedToken({ iat: nowSeconds - 1_000, exp: nowSeconds - 100 })
    let count = 1
    const service = fakeService({ '/token/refresh': () => issued(dead, `rt_${++count}`) })
    const gate = testGate({ fetch: service.fetch })
    const all = Array.from({ length: 5 }, () => gate(requestTo('/people', { cookies: stale })))
    for (const response of await Promise.all(all)) {
      expect(response.status).toBe(503)
      expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
    }
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
  })

  test('renewed early into something unusable: the request goes on with what it has', async () => {
    const service = fakeService({ '/token/refresh': () => issued('not.a.token', 'rt_2') })
    const aging = unsignedToken({ iat: nowSeconds - 890, exp: nowSeconds + 10 })
    const response = await testGate({ fetch: service.fetch })(
      requestTo('/people', {
        cookies: { '__Host-sendora_at': aging, '__Host-sendora_rt': 'rt_1' },
        headers: { 'sec-fetch-dest': 'document' },
      }),
    )
    expect(isPassed(response)).toBe(true)
    expect(forwardedHeaders(response).cookie).toContain(`__Host-sendora_at=${aging}`)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
  })

  const guesses: Record<string, string>[] = [
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { 'sec-purpose': 'prefetch;anonymous-client-ip' },
    { 'sec-purpose': 'Prerender' },
    { purpose: 'prefetch' },
    { 'x-purpose': 'preview' },
    { 'x-moz': 'prefetch' },
  ]
  test.each(guesses)(
    'F050: a browser’s guess (%o) spends no refresh token, and is no outage',
    async (headers) => {
      const service = rotating()
      const events: SendoraEvent[] = []
      configureSendora({ onEvent: (event) => events.push(event) })
      const gate = testGate({ fetch: service.fetch })
      for (const [path, type] of [
        ['/people', 'text/plain'],
        ['/api/user', 'application/json'],
      ] as const) {
        const response = await gate(requestTo(path, { cookies: stale, headers }))
        expect(response.status).toBe(425)
        expect(response.headers.get('content-type')).toContain(type)
        expect(response.headers.get('retry-after')).toBeNull()
        expect(response.headers.get('cache-control')).toBe(noStore)
        expect(response.headers.getSetCookie()).toEqual([])
        if (type === 'application/json') {
          expect(await response.json()).toMatchObject({ error: { code: 'NOT_PREFETCHED' } })
        }
      }
      expect(service.calls).toEqual([])
      expect(events.map(({ name }) => name)).toEqual(['gate.not_prefetched', 'gate.not_prefetched'])
    },
  )

  test('a post is no guess, whatever its headers say', async () => {
    const headers = { ...fromOurPage, purpose: 'prefetch', 'x-moz': 'prefetch' }
    const request = requestTo('/people', { method: 'POST', cookies: stale, headers })
    expect(isPassed(await testGate({ fetch: rotating().fetch })(request))).toBe(true)
  })
})
