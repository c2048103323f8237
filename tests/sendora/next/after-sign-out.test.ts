import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSendoraServerClient, withSession } from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, leaveApp } from '@/tests/support/action-request'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { fakeService, issued, ok } from '@/tests/support/fake-service'
import { isPassed, requestTo, testGate } from '@/tests/support/gate-request'

const cookiesOf = (refreshToken: string) => ({
  '__Host-sendora_at': unsignedToken(),
  '__Host-sendora_rt': refreshToken,
})
const mine = cookiesOf('rt_1')
const route = { params: Promise.resolve({}) }
const handler = withSession(async () => Response.json({}))
let gate: ReturnType<typeof testGate>

// A sign-out, and then what a late answer has brought back: an access token that has not run out.
beforeEach(async () => {
  enterApp(fakeService({ '/token/revoke': () => ok({}) }).fetch)
  gate = testGate({ publicKey: process.env.NEXT_PUBLIC_SENDORA_KEY ?? '' })
  await createSendoraServerClient(fakeCookieStore(mine).store).signOut()
})

afterEach(leaveApp)

test('its cookies are nobody’s session any more', async () => {
  const client = createSendoraServerClient(fakeCookieStore(mine).store)
  expect(await client.getSessionState()).toEqual({ kind: 'signed-out', reason: 'ended' })
})

test('the gate leads to the sign-in page, and deletes no cookies: they may be of the next sign-in', async () => {
  const response = await gate(requestTo('/people', { cookies: mine }))
  expect(response.headers.get('location')).toMatch(/\/login\?from=%2Fpeople$/)
  expect(response.headers.getSetCookie()).toEqual([])
})

test('a handler answers 401, and deletes none either', async () => {
  const response = await handler(requestTo('/api/user', { cookies: mine }), route)
  expect(response.status).toBe(401)
  expect(response.headers.getSetCookie()).toEqual([])
})

test('others stay signed in, the same user on another device as well', async () => {
  expect(isPassed(await gate(requestTo('/people', { cookies: cookiesOf('rt_7') })))).toBe(true)
})

test('a successor that arrives late is no session either', async () => {
  leaveApp()
  enterApp(
    fakeService({
      '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
      '/token/revoke': () => ok({}),
    }).fetch,
  )
  const here = () => createSendoraServerClient(fakeCookieStore(mine).store)
  await here().refresh()
  await here().signOut()
  const late = createSendoraServerClient(fakeCookieStore(cookiesOf('rt_2')).store)
  expect(await late.getSessionState()).toEqual({ kind: 'signed-out', reason: 'ended' })
})

test('a process that has ended nothing makes no rotator to know that', async () => {
  leaveApp()
  enterApp(fakeService().fetch)
  const publicKey = process.env.NEXT_PUBLIC_SENDORA_KEY ?? ''
  const request = requestTo('/people', { cookies: mine })
  expect(isPassed(await testGate({ publicKey })(request))).toBe(true)
  expect(madeHere('rotator').filter((name) => name.endsWith(publicKey))).toEqual([])
  expect(madeHere('clock').filter((name) => name.endsWith(publicKey))).toHaveLength(1)
})

test('the gate of another bundle in this process knows it too', async () => {
  vi.resetModules()
  const other = await import('@/lib/sendora/middleware')
  const gateElsewhere = other.sendoraMiddleware()
  expect(isPassed(await gateElsewhere(requestTo('/people', { cookies: mine })))).toBe(false)
  const others = requestTo('/people', { cookies: cookiesOf('rt_7') })
  expect(isPassed(await gateElsewhere(others))).toBe(true)
})

/** What this process has made for its services so far. */
function madeHere(what: string): string[] {
  const registries = globalThis as unknown as Record<symbol, Map<string, unknown>>
  const names = [...(registries[Symbol.for('sendora.process-wide')]?.keys() ?? [])]
  return names.filter((name) => name.startsWith(`${what} `))
}
