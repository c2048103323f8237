import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSendoraServerClient, withSession } from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, leaveApp } from '@/tests/support/action-request'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { fakeService, issued, ok } from '@/tests/support/fake-service'
import {
  forwardedHeaders,
  fromOurPage,
  isPassed,
  requestTo,
  testGate,
} from '@/tests/support/gate-request'

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

describe('the page that an action redirects to after it ended the session', () => {
  // Next fetches it itself, with the action's headers and the cookies as the action left them, and hands its payload to
  // the old document.
  const redirected = { accept: 'text/x-component', 'x-action-redirect': '/login;push' }
  const forwarded = async (cookies: Record<string, string>, before = mine) => {
    const action = { ...fromOurPage, 'next-action': '00' }
    const gateOfAction = testGate()
    const fresh = { ...before, ...(before === mine && { '__Host-sendora_rt': 'rt_8' }) }
    const passed = await gateOfAction(
      requestTo('/login', { method: 'POST', cookies: fresh, headers: action }),
    )
    const { 'next-action': _, cookie: _before, ...sent } = forwardedHeaders(passed)
    return (path: string) => gate(requestTo(path, { cookies, headers: { ...sent, ...redirected } }))
  }

  test('is given no payload, so that Next’s client loads a new document', async () => {
    const follow = await forwarded({})
    for (const path of ['/login?reason=signed_out', '/', '/people', '/account-deleted']) {
      const response = await follow(path)
      expect(isPassed(response)).toBe(false)
      expect(response.status).toBe(204)
      expect(response.headers.get('location')).toBeNull()
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  test('passes as ever while there is a session', async () => {
    expect(isPassed(await (await forwarded(cookiesOf('rt_9')))('/login'))).toBe(true)
  })

  test('passes as ever where there was none', async () => {
    expect(isPassed(await (await forwarded({}, {} as typeof mine))('/login'))).toBe(true)
  })

  test('passes as a document, and as a link of Next', async () => {
    for (const accept of ['text/html,*/*', '*/*']) {
      expect(isPassed(await gate(requestTo('/login', { headers: { accept } })))).toBe(true)
    }
  })
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
  const made = () =>
    [...madeHere('rotator'), ...madeHere('clock')].filter((name) => name.endsWith(publicKey))
  const visit = (cookies: Record<string, string>) =>
    testGate({ publicKey })(requestTo('/people', { cookies }))
  expect(isPassed(await visit(mine))).toBe(true)
  expect(made()).toEqual([])
  // But one that renews does.
  await visit({ '__Host-sendora_rt': 'rt_1' })
  expect(made()).toHaveLength(1)
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
