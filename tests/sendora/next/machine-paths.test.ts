import { NextResponse } from 'next/server'
import { describe, expect, test, vi } from 'vitest'
import type { SendoraEvent } from '@/lib/sendora/core/events'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, issued, refusal } from '@/tests/support/fake-service'
import {
  forwardedHeaders,
  isPassed,
  requestTo,
  testGate,
  trial,
} from '@/tests/support/gate-request'

const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const stale = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }
const machinePaths = ['/webhooks/stripe', '/files/*/raw']

const machineGate = (options = {}) => testGate({ machinePaths, ...options })

describe('a machine path', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'takes %s without a session, an origin, or a length',
    async (method) => {
      const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
      for (const headers of [undefined, foreign]) {
        const response = await machineGate()(requestTo('/webhooks/stripe', { method, headers }))
        expect(isPassed(response)).toBe(true)
      }
    },
  )

  test.each(['/webhooks/stripe/v2', '/files/7/raw', '/webhooks//stripe', '/webhooks/%73tripe'])(
    'covers %s',
    async (path) => {
      expect(isPassed(await machineGate()(requestTo(path, { method: 'PUT' })))).toBe(true)
    },
  )

  test.each([
    ['/webhooks', 405],
    ['/webhooks/stripes', 405],
    ['/Webhooks/stripe', 405],
    ['/files/7/8/raw', 405],
    ['/webhooks/stripe.rsc', 405],
    ['/webhooks/stripe.rsc/x', 405],
    ['/webhooks/stripe.segments/x', 405],
    ['/webhooks/..%2fdashboard', 400],
    ['/webhooks/stripe%2f..%2f..%2fdashboard', 400],
  ])('doesn’t cover %s: %i', async (path, status) => {
    const response = await machineGate()(requestTo(path, { method: 'PUT', cookies: session }))
    expect(response.status).toBe(status)
  })

  test.each([
    ['a session', session],
    ['an expired one', stale],
    ['chunks', { '__Host-sendora_at.0': 'EVIL', '__Host-sendora_at.1': 'EVIL' }],
    ['forged ones', { '__Host-sendora_at': 'EVIL', sendora_at: 'EVIL', sendora_rt: 'EVIL' }],
  ])('sees no session cookies (%s), and touches none', async (_, cookies) => {
    for (const answer of [
      () => issued(unsignedToken(), 'rt_2'),
      () => refusal(401, 'INVALID_REFRESH_TOKEN'),
    ]) {
      const service = fakeService({ '/token/refresh': answer })
      const gate = machineGate({ fetch: service.fetch })
      const request = requestTo('/webhooks/stripe', {
        method: 'POST',
        cookies: { theme: 'dark', ...cookies },
      })
      const response = await gate(request)
      expect(forwardedHeaders(response).cookie).toBe('theme=dark')
      expect(response.headers.getSetCookie()).toEqual([])
      expect(service.calls).toEqual([])
    }
  })

  test('passes the sender’s own headers on, and no forged one', async () => {
    const headers = {
      authorization: 'Bearer machine',
      'stripe-signature': 't=1,v1=ab',
      'x-sendora-return-to': '//evil.test',
    }
    const response = await machineGate()(requestTo('/webhooks/stripe', { method: 'POST', headers }))
    expect(forwardedHeaders(response)).toMatchObject({
      authorization: 'Bearer machine',
      'stripe-signature': 't=1,v1=ab',
      'x-sendora-return-to': '/webhooks/stripe',
    })
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  test('is no way to call a server action: that keeps every rule of a page', async () => {
    const headers = { 'next-action': '00', origin: 'https://evil.test' }
    const response = await machineGate()(
      requestTo('/webhooks/stripe', { method: 'POST', headers, cookies: session }),
    )
    expect(response.status).toBe(403)
  })

  test('reports what it was, and reaches the app’s handler', async () => {
    const events: SendoraEvent[] = []
    configureSendora({ onEvent: (event) => events.push(event) })
    const handler = vi.fn(() => NextResponse.json({ received: true }))
    const response = await testGate(
      { machinePaths },
      handler,
    )(requestTo('/webhooks/stripe', { method: 'PUT' }))
    expect(await response.json()).toEqual({ received: true })
    expect(handler).toHaveBeenCalledOnce()
    expect(events).toMatchObject([{ name: 'gate.passed', state: 'machine' }])
  })

  test('leaves other pages their rules', async () => {
    const facts = { method: 'POST', headers: { origin: 'https://evil.test' }, cookies: session }
    expect((await machineGate()(requestTo('/people', facts))).status).toBe(403)
    expect((await machineGate()(requestTo('/people'))).status).toBe(307)
  })
})

describe('the option machinePaths', () => {
  test.each<[title: string, options: object, words: string]>([
    [
      'covers what is protected',
      { machinePaths: ['/a'], protected: ['/a/b'] },
      '"protected" names',
    ],
    ['covers the sign-in page', { machinePaths: ['/**'] }, '/login'],
    ['covers the second factor', { machinePaths: ['/mfa'] }, '/mfa'],
    ['is no list', { machinePaths: '/webhooks' }, 'is not a list'],
    ['can’t be read', { machinePaths: ['webhooks'] }, "can't be read"],
  ])('is refused when it %s', async (_, options, words) => {
    await expect(trial(testGate(options))).rejects.toThrow(words)
    await expect(trial(testGate(options))).rejects.toThrow('machinePaths')
  })
})
