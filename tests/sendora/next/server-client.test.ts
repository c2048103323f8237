import { describe, expect, test, vi } from 'vitest'
import type { SendoraOptions } from '@/lib/sendora/core/config/options'
import { createSendoraServerClient } from '@/lib/sendora/server'
import type { CookieStore } from '@/lib/sendora/server/session-cookies'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { fakeService, issued, jsonResponse, ok, refusal } from '@/tests/support/fake-service'
import { testOptions } from '@/tests/support/sendora-options'

const fresh = unsignedToken()
const expired = unsignedToken(expiredClaims)
const valid = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const stale = { '__Host-sendora_at': expired, '__Host-sendora_rt': 'rt_1' }
const long = unsignedToken({ pad: 'x'.repeat(3_500) })

function client(store: CookieStore, options: SendoraOptions = {}) {
  configure(testOptions(options))
  return createSendoraServerClient(store)
}

function workingService() {
  return fakeService({
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
    '/token/revoke': () => ok({}),
  })
}

describe('getSession', () => {
  test('answers at once over a store', () => {
    expect(client(fakeCookieStore(valid).store).getSession()).toMatchObject({
      email: 'ada@example.com',
      verified: false,
    })
  })

  test('is awaited over the promise of a store', async () => {
    const store = Promise.resolve(fakeCookieStore(valid).store)
    configure(testOptions())
    const session = createSendoraServerClient(store).getSession()
    expect(session).toBeInstanceOf(Promise)
    expect(await session).toMatchObject({ userId: 'user-ada' })
  })

  test.each<[title: string, cookies: Record<string, string>]>([
    ['no cookies', {}],
    ['an expired token', stale],
    ['garbage', { '__Host-sendora_at': 'garbage' }],
    ['http cookies over https', { sendora_at: fresh }],
  ])('finds nobody with %s', async (_, cookies) => {
    expect(client(fakeCookieStore(cookies).store).getSession()).toBeNull()
    const promise = Promise.resolve(fakeCookieStore(cookies).store)
    configure(testOptions())
    expect(await createSendoraServerClient(promise).getSession()).toBeNull()
  })

  test('contains no token', () => {
    const session = client(fakeCookieStore(valid).store).getSession()
    expect(JSON.stringify(session)).not.toMatch(/eyJ|rt_1/)
  })

  test('writes nothing and calls nobody', async () => {
    const service = fakeService()
    const { store, written } = fakeCookieStore(stale)
    const sendora = client(store, { fetch: service.fetch })
    sendora.getSession()
    expect(await sendora.getSessionState()).toEqual({ kind: 'refreshable', reason: 'expired' })
    expect(await sendora.getAccessToken()).toBe(expired)
    expect([written, service.calls]).toEqual([[], []])
  })
})

describe('refresh', () => {
  test('stores the new pair, which the same request then reads', async () => {
    const { store } = fakeCookieStore(stale)
    const sendora = client(store, { fetch: workingService().fetch })
    expect(await sendora.refresh()).toMatchObject({ kind: 'rotated', role: 'leader' })
    expect(sendora.getSession()?.claims.jti).toBe('renewed')
  })

  test('reads the new token also when the old one was in parts', async () => {
    const { store } = fakeCookieStore()
    const sendora = client(store, { fetch: workingService().fetch })
    await sendora.signIn({ accessToken: long, refreshToken: 'rt_1' })
    expect(store.getAll().map(({ name }) => name)).toContain('__Host-sendora_at.1')
    await sendora.refresh()
    expect(sendora.getSession()?.claims.jti).toBe('renewed')
    await sendora.signIn({ accessToken: long, refreshToken: 'rt_3' })
    expect(sendora.getSession()?.claims.pad).toHaveLength(3_500)
  })

  test('without a refresh token has nothing to do', async () => {
    const service = fakeService()
    const sendora = client(fakeCookieStore({ '__Host-sendora_at': expired }).store, {
      fetch: service.fetch,
    })
    expect(await sendora.refresh()).toEqual({ kind: 'missing' })
    expect(service.calls).toEqual([])
  })

  test('that is rejected clears the cookies', async () => {
    const service = fakeService({ '/token/refresh': () => refusal(401, 'INVALID_REFRESH_TOKEN') })
    const { store } = fakeCookieStore(stale)
    expect(await client(store, { fetch: service.fetch }).refresh()).toMatchObject({
      kind: 'rejected',
    })
    expect(store.get('__Host-sendora_rt')).toBe('')
  })

  test('without a judgment keeps them', async () => {
    const service = fakeService({ '/token/refresh': () => jsonResponse(503, {}) })
    const { store, written } = fakeCookieStore(stale)
    expect(await client(store, { fetch: service.fetch }).refresh()).toMatchObject({
      kind: 'unavailable',
    })
    expect(written).toEqual([])
  })
})

describe('signIn', () => {
  test('C018: stores the new session and ends the one that was there', async () => {
    const service = workingService()
    const { store } = fakeCookieStore({ ...valid, sendora_at: 'planted' })
    await client(store, { fetch: service.fetch }).signIn({
      accessToken: fresh,
      refreshToken: 'rt_9',
    })
    expect(store.get('__Host-sendora_rt')).toBe('rt_9')
    expect(store.get('sendora_at')).toBe('')
    expect(service.calls.map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
      ['revoke', { refreshToken: 'rt_1' }],
    ])
  })

  test('C007: refuses tokens that do not fit before anything is written or ended', async () => {
    const service = workingService()
    const { store, written } = fakeCookieStore(valid)
    const accessToken = unsignedToken({ pad: 'x'.repeat(6_000) })
    await expect(
      client(store, { fetch: service.fetch }).signIn({ accessToken, refreshToken: 'rt_9' }),
    ).rejects.toMatchObject({ code: 'cookie_too_large' })
    expect([written, service.calls]).toEqual([[], []])
  })
})

describe('signOut', () => {
  test('clears the cookies before it asks the service', async () => {
    const { store } = fakeCookieStore({ ...valid, sendora_rt: 'legacy' })
    const seen: unknown[] = []
    const service = fakeService({
      '/token/revoke': () => {
        seen.push(store.get('__Host-sendora_rt'), store.get('sendora_rt'))
        return ok({})
      },
    })
    await client(store, { fetch: service.fetch }).signOut()
    expect(seen).toEqual(['', ''])
    expect(service.callsTo('/token/revoke')[0]?.body).toEqual({ refreshToken: 'rt_1' })
  })

  test('V028: succeeds twice, without a session, and while the service is down', async () => {
    const { store } = fakeCookieStore(valid)
    const sendora = client(store, { fetch: fakeService().fetch })
    await sendora.signOut()
    await sendora.signOut()
    expect(sendora.getSession()).toBeNull()
    expect(store.getAll().filter(({ value }) => value !== '')).toEqual([])
  })

  test('F018: wins over a refresh in flight', async () => {
    let answer = () => {}
    const service = workingService()
    service.answers['/token/refresh'] = () =>
      new Promise((resolve) => {
        answer = () => resolve(issued(fresh, 'rt_2'))
      })
    configure(testOptions({ fetch: service.fetch }))
    const tab = fakeCookieStore(stale)
    const other = fakeCookieStore(stale)
    const refreshing = createSendoraServerClient(tab.store).refresh()
    await vi.waitFor(() => expect(service.callsTo('/token/refresh')).toHaveLength(1))
    const leaving = createSendoraServerClient(other.store).signOut()
    await vi.waitFor(() => expect(service.callsTo('/token/revoke')).toHaveLength(1))
    answer()
    expect((await refreshing).kind).toBe('rejected')
    await leaving
    expect(tab.written).toEqual([])
    expect(service.callsTo('/token/revoke').map(({ body }) => body)).toContainEqual({
      refreshToken: 'rt_2',
    })
  })
})

test('an option that does not exist is refused by its name', () => {
  configure(testOptions())
  const options = { protected: ['/x'] } as object
  expect(() => createSendoraServerClient(fakeCookieStore().store, options)).toThrow('"protected"')
})
