import { NextRequest } from 'next/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import {
  createSendoraServerClient,
  getSession,
  withSession,
  withSessionAction,
} from '@/lib/sendora/server'
import { createTestKey, testAccessToken, testCookies, testSession } from '@/lib/sendora/testing'
import { enterApp, leaveApp } from '@/tests/support/action-request'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse } from '@/tests/support/fake-service'
import { cookiesSet, isPassed } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const expired = () => testSession({ expiresAtSeconds: Math.floor(Date.now() / 1000) - 1 })

beforeEach(() => {
  const service = fakeService({ '/token/refresh': () => issued(testAccessToken(), 'rt_next') })
  enterApp(service.fetch)
})

afterEach(leaveApp)

async function throughGate(...visitor: Parameters<typeof testCookies>) {
  const headers = (await testCookies(...visitor)).requestHeaders()
  return sendoraMiddleware()(new NextRequest('https://app.example/people', { headers }))
}

describe('the gate', () => {
  test('takes them while sessions are decoded', async () => {
    expect(isPassed(await throughGate(testSession()))).toBe(true)
    expect((await throughGate(null)).status).toBe(307)
  })

  test('renews an expired session', async () => {
    const response = await throughGate(expired())
    expect(isPassed(response)).toBe(true)
    expect(cookiesSet(response)['__Host-sendora_rt']).toBe('rt_next')
  })

  test('takes signed ones while sessions are verified, and no others', async () => {
    const key = await createTestKey()
    const service = fakeService({ 'jwks.json': () => jsonResponse(200, key.keySet) })
    enterApp(service.fetch)
    vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
    const stranger = await createTestKey()
    const session = testSession()

    const signed = await throughGate(session, { accessToken: await key.sign(session) })
    const forged = await throughGate(session, { accessToken: await stranger.sign(session) })
    const unsigned = await throughGate(session)

    expect(isPassed(signed)).toBe(true)
    // The fake service knows no refresh: an outage, and no session.
    expect([isPassed(forged), isPassed(unsigned)]).toEqual([false, false])
  })
})

test('a page, an action, and a handler read the same session', async () => {
  const visitor = await testCookies(testSession({ userId: 'u1' }))
  currentRequest.cookies = visitor as never
  currentRequest.headers = new Headers(visitor.requestHeaders())
  const request = new NextRequest('https://app.example/api/me', {
    method: 'POST',
    headers: visitor.requestHeaders(),
  })
  const handler = withSession(async (_, { session }) => Response.json(session.userId))
  const action = withSessionAction(async ({ session }) => session.userId)

  expect((await getSession())?.userId).toBe('u1')
  expect(await action()).toBe('u1')
  expect(await (await handler(request, { params: Promise.resolve({}) })).json()).toBe('u1')
})

test('a sign-out empties the store', async () => {
  const visitor = await testCookies(testSession())
  await createSendoraServerClient(visitor).signOut()
  expect(visitor.getAll()).toEqual([])
})

test('a token too long for one cookie comes in parts', async () => {
  const visitor = await testCookies(testSession({ claims: { notes: 'x'.repeat(3_500) } }))
  expect(visitor.has('__Host-sendora_at.0')).toBe(true)
  expect(createSendoraServerClient(visitor).getSession()?.claims.notes).toHaveLength(3_500)
})

test('names follow the configuration', async () => {
  vi.stubEnv('APP_ORIGIN', 'http://localhost:3000')
  const visitor = await testCookies(testSession())
  expect(visitor.get('sendora_rt')?.value).toBe('rt_test')
  visitor.delete('sendora_rt')
  expect(visitor.get('sendora_rt')).toBeUndefined()
})
