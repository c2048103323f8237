import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { csrfToken, csrfValue } from '@/lib/sendora/core/cookies/csrf-token'
import { createSendoraServerClient, withSession } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest, Forbidden, Redirected } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse, ok, refusal } from '@/tests/support/fake-service'
import {
  cookiesSet,
  forwardedHeaders,
  fromOurPage,
  requestTo,
  testGate,
} from '@/tests/support/gate-request'
import { appOrigin, freshPublicKey } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const fresh = unsignedToken()
const renewed = unsignedToken({ jti: 'renewed', sub: 'user-ada' })
const route = { params: Promise.resolve({ id: '7' }) }
const valid = {
  '__Host-sendora_at': fresh,
  '__Host-sendora_rt': 'rt_1',
  '__Host-sendora_csrf': 'c1',
}
const stale = { ...valid, '__Host-sendora_at': unsignedToken(expiredClaims) }
const mutation = { ...fromOurPage, 'x-sendora-csrf': 'c1' }

let service = fakeService()
let publicKey = ''

beforeEach(() => {
  service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
  publicKey = freshPublicKey()
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', publicKey)
  vi.stubEnv('APP_ORIGIN', appOrigin)
  vi.stubEnv('SENDORA_API_URL', 'https://api.example')
  vi.stubGlobal('fetch', service.fetch)
  vi.useFakeTimers({ now: nowSeconds * 1000, toFake: ['Date'] })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const handler = withSession<{ id: string }>(async (_request, { session, params }) =>
  Response.json({ userId: session.userId, id: params.id }, { headers: { 'x-own': '1' } }),
)
const call = (request: NextRequest) => handler(request, route)

describe('a handler runs with a session', () => {
  test('of cookies, and its answer is nobody else’s', async () => {
    const response = await call(requestTo('/api/user', { cookies: valid }))
    expect(await response.json()).toEqual({ userId: 'user-ada', id: '7' })
    expect(response.headers.get('x-own')).toBe('1')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.getSetCookie()).toEqual([])
    expect(service.calls).toEqual([])
  })

  test('and has the last word on the cookies when it signs out', async () => {
    currentRequest.cookies = fakeCookieStore(stale).store
    const leave = withSession<{ id: string }>(async () => {
      await createSendoraServerClient(cookies()).signOut()
      return Response.json({ isOut: true })
    })
    const response = await leave(requestTo('/api/leave', { cookies: stale }), route)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('')
    currentRequest.cookies = fakeCookieStore().store
  })

  test('of a Bearer header, without any check of origin', async () => {
    const headers = { authorization: `Bearer ${fresh}`, origin: 'https://partner.example' }
    expect((await call(requestTo('/api/user', { method: 'POST', headers }))).status).toBe(200)
  })

  test('of the Bearer header alone when cookies are there as well', async () => {
    const headers = { authorization: `Bearer ${unsignedToken({ sub: 'user-grace' })}` }
    const response = await call(requestTo('/api/user', { headers, cookies: valid }))
    expect(await response.json()).toMatchObject({ userId: 'user-grace' })
  })

  test('and calls the service with the same token', async () => {
    service.answers['/people'] = () => ok({ total: 3 })
    const people = withSession(async (_request, { callService }) =>
      Response.json(await callService('/people', { parse: (data) => data })),
    )
    const response = await people(requestTo('/api/people', { cookies: valid }), {
      params: Promise.resolve({}),
    })
    expect(await response.json()).toEqual({ kind: 'ok', data: { total: 3 } })
    const headers = new Headers(service.calls[0]?.init.headers)
    expect(headers.get('authorization')).toBe(`Bearer ${fresh}`)
    expect(headers.get('x-api-key')).toBe(publicKey)
    expect(headers.get('cookie')).toBeNull()
  })
})

describe('a handler does not run', () => {
  test.each([
    ['without anything', {}],
    ['with garbage', { cookies: { '__Host-sendora_at': 'garbage' } }],
    [
      'with an expired token alone',
      { cookies: { '__Host-sendora_at': unsignedToken(expiredClaims) } },
    ],
    [
      'with an expired Bearer, whatever the cookies',
      { cookies: valid, headers: { authorization: `Bearer ${unsignedToken(expiredClaims)}` } },
    ],
    [
      'with nothing, for a request that changes something',
      { method: 'POST', headers: fromOurPage },
    ],
  ])('%s: 401', async (_, facts) => {
    const response = await call(requestTo('/api/user', facts))
    expect(response.status).toBe(401)
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(service.calls).toEqual([])
  })

  test.each<[title: string, headers: Record<string, string>]>([
    ['without the CSRF header', fromOurPage],
    ['with another CSRF value', { ...mutation, 'x-sendora-csrf': 'c2' }],
    ['with an empty CSRF value', { ...mutation, 'x-sendora-csrf': '' }],
    ['from another site', { ...mutation, origin: 'https://evil.test' }],
    ['without an origin', { 'x-sendora-csrf': 'c1' }],
    ['from a sibling', { ...mutation, 'sec-fetch-site': 'same-site' }],
  ])('for cookies and a change %s: 403', async (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await call(requestTo('/api/user', { method, headers, cookies: valid }))).status).toBe(
        403,
      )
    }
  })

  const mismatch = 'CSRF_HEADER_INVALID'
  test.each<[title: string, headers: Record<string, string>, code: string, words: string]>([
    ['without the header', fromOurPage, 'CSRF_HEADER_MISSING', 'Send the header x-sendora-csrf'],
    ['with an empty one', { ...mutation, 'x-sendora-csrf': '' }, 'CSRF_HEADER_MISSING', 'Send'],
    [
      'with another value',
      { ...mutation, 'x-sendora-csrf': 'c2' },
      mismatch,
      'x-sendora-csrf isn’t',
    ],
    ['from another site', { ...mutation, origin: 'https://evil.test' }, 'CROSS_ORIGIN', appOrigin],
    ['from there without a header', { origin: 'https://evil.test' }, 'CROSS_ORIGIN', appOrigin],
  ])('a change %s is refused in its own words', async (_, headers, code, words) => {
    const request = requestTo('/api/user', { method: 'POST', headers, cookies: valid })
    const { error } = await (await call(request)).json()
    expect(error).toEqual({ code, message: expect.stringContaining(words) })
    expect(error.message).not.toContain('c1')
  })

  test('X022: GET with an override is a GET', async () => {
    const headers = { 'x-http-method-override': 'POST' }
    expect(
      (await call(requestTo('/api/user?_method=POST', { headers, cookies: valid }))).status,
    ).toBe(200)
  })
})

test('a change from our own page with the CSRF value runs', async () => {
  const response = await call(
    requestTo('/api/user', { method: 'POST', headers: mutation, cookies: valid }),
  )
  expect(response.status).toBe(200)
})

describe('expired cookies', () => {
  test('are rotated, and the answer carries the new ones beside the handler’s own', async () => {
    const own = withSession(
      async () => new Response('ok', { headers: { 'set-cookie': 'theme=dark' } }),
    )
    const response = await own(requestTo('/api/user', { cookies: stale }), {
      params: Promise.resolve({}),
    })
    expect(cookiesSet(response)).toMatchObject({
      theme: 'dark',
      '__Host-sendora_at': renewed,
      '__Host-sendora_rt': 'rt_2',
      '__Host-sendora_csrf': csrfValue(
        await csrfToken({ accessToken: renewed, refreshToken: 'rt_2' }),
        { origin: appOrigin, isBrief: false },
      ),
    })
  })

  test('of 20 requests at once are rotated once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => call(requestTo('/api/user', { cookies: stale }))),
    )
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
  })

  test('that are rejected end in 401, cleared', async () => {
    service.answers['/token/refresh'] = () => refusal(401, 'INVALID_REFRESH_TOKEN')
    const response = await call(requestTo('/api/user', { cookies: stale }))
    expect(response.status).toBe(401)
    expect(cookiesSet(response)['__Host-sendora_rt']).toBe('')
  })

  test('are not renewed for a prefetch', async () => {
    const headers = { 'sec-purpose': 'prefetch' }
    const response = await call(requestTo('/api/user', { cookies: stale, headers }))
    expect(response.status).toBe(425)
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_PREFETCHED' } })
    expect(response.headers.getSetCookie()).toEqual([])
    expect(service.calls).toEqual([])
  })

  test('without a judgment end in 503, kept', async () => {
    service.answers['/token/refresh'] = () => jsonResponse(500, {})
    const response = await call(requestTo('/api/user', { cookies: stale }))
    expect(response.status).toBe(503)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test('F030: renewed into something unusable end in 503, but the spent token is replaced', async () => {
    service.answers['/token/refresh'] = () => issued('not.a.token', 'rt_2')
    const response = await call(requestTo('/api/user', { cookies: stale }))
    expect(response.status).toBe(503)
    expect(cookiesSet(response)['__Host-sendora_rt']).toBe('rt_2')
  })
})

describe('a body that the handler can’t parse gets 400', () => {
  const parsing = (parse: (request: NextRequest) => Promise<unknown>) =>
    withSession<{ id: string }>(async (request) =>
      Response.json({ parsed: Boolean(await parse(request)) }),
    )
  const post = (contentType: string, body: string, jar: Record<string, string> = valid) => {
    const headers = { ...mutation, 'content-type': contentType }
    return requestTo('/api/user', { method: 'POST', cookies: jar, headers, body })
  }
  const form =
    '--form-7d1f\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--form-7d1f--\r\n'
  const multipart = 'multipart/form-data; boundary=form-7d1f'

  test.each([
    ['an unfinished boundary', multipart, form.slice(0, -8)],
    ['no boundary', 'multipart/form-data', form],
    ['a form that is none', 'text/plain', 'a=1'],
  ])('%s', async (_, contentType, body) => {
    const answer = await parsing((request) => request.formData())(post(contentType, body), route)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'BODY_MALFORMED' } })
  })

  test('broken JSON, and the renewed session is kept', async () => {
    const broken = post('application/json', '{"a":', stale)
    const answer = await parsing((request) => request.json())(broken, route)
    expect(answer.status).toBe(400)
    expect(cookiesSet(answer)['__Host-sendora_at']).toBe(renewed)
  })

  test('good ones are parsed', async () => {
    const parse = parsing((request) => request.formData())
    expect((await parse(post(multipart, form), route)).status).toBe(200)
    expect((await parse(post('application/x-www-form-urlencoded', 'a=%zz'), route)).status).toBe(
      200,
    )
  })

  test('but not a body that the handler reads twice, or what it throws itself', async () => {
    const twice = parsing(async (request) => [await request.json(), await request.json()])
    await expect(twice(post('application/json', '{}'), route)).rejects.toThrow(TypeError)
    const own = parsing(() => Promise.reject(new SyntaxError('own')))
    await expect(own(post('application/json', '{}'), route)).rejects.toThrow('own')
  })
})

describe('what a handler throws', () => {
  const throwing = (thrown: unknown) =>
    withSession(async () => {
      throw thrown
    })
  const none = { params: Promise.resolve({}) }

  test.each([
    ['an error', new Error('broken'), 500],
    ['a refusal of Next', new Forbidden(), 403],
  ])('after a rotation, %s, does not cost the new cookies', async (_, thrown, status) => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const response = await throwing(thrown)(requestTo('/api/user', { cookies: stale }), none)
    expect(response.status).toBe(status)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(log.mock.calls).toEqual(status === 500 ? [[thrown]] : [])
    log.mockRestore()
  })

  test('after a rotation, by not answering at all, does not either', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const silent = withSession(async () => undefined as unknown as Response)
    const response = await silent(requestTo('/api/user', { cookies: stale }), none)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
    log.mockRestore()
  })

  test('without a rotation is left to Next', async () => {
    const broken = new Error('broken')
    const call = throwing(broken)(requestTo('/api/user', { cookies: valid }), none)
    await expect(call).rejects.toBe(broken)
  })
})

test('a handler that redirects after a rotation loses nothing: Next keeps the cookies', async () => {
  const { store } = fakeCookieStore(stale)
  currentRequest.cookies = store
  const redirecting = withSession(async () => {
    throw new Redirected('/people')
  })
  const request = requestTo('/api/user', { cookies: stale })
  await expect(redirecting(request, { params: Promise.resolve({}) })).rejects.toThrow(Redirected)
  expect([store.get('__Host-sendora_at'), store.get('__Host-sendora_rt')]).toEqual([
    renewed,
    'rt_2',
  ])
})

test('a change whose token the gate renews on the way arrives: its CSRF value is renewed as well', async () => {
  const gate = testGate({ publicKey, fetch: service.fetch })
  const facts = { method: 'POST', headers: mutation, cookies: stale }
  const headers = forwardedHeaders(await gate(requestTo('/api/user', facts)))
  expect((await call(requestTo('/api/user', { method: 'POST', headers }))).status).toBe(200)

  const forged = { ...facts, headers: { ...mutation, 'x-sendora-csrf': 'guessed' } }
  const passed = forwardedHeaders(await gate(requestTo('/api/user', forged)))
  expect((await call(requestTo('/api/user', { method: 'POST', headers: passed }))).status).toBe(403)
})
