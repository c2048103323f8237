import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { refreshAction, tryRefreshAction } from '@/lib/sendora/actions'
import { idle } from '@/lib/sendora/index'
import { createSendoraServerClient, withSession, withSessionForm } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, jsonResponse, ok } from '@/tests/support/fake-service'
import { requestTo, testGate } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const stale = {
  '__Host-sendora_at': unsignedToken(expiredClaims),
  '__Host-sendora_rt': 'rt_1',
}
const awayFor = (seconds: string) => () => jsonResponse(503, {}, { 'retry-after': seconds })
let service = fakeService()

beforeEach(() => {
  service = fakeService({ '/token/refresh': awayFor('17') })
  enterApp(service.fetch)
  visit(stale)
})

afterEach(leaveApp)

describe('a wait that the service asks for reaches', () => {
  test.each<[who: string, path: string, headers: Record<string, string>]>([
    ['a page', '/people', { accept: 'text/html' }],
    ['a program', '/api/user', {}],
    ['a form', '/people', { 'next-action': '00', rsc: '1' }],
  ])('%s at the gate', async (_, path, headers) => {
    const gate = testGate({ fetch: service.fetch })
    const response = await gate(requestTo(path, { headers, cookies: stale }))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('17')
  })

  test('the caller of a handler', async () => {
    const handler = withSession(async () => new Response('ok'))
    const request = requestTo('/api/user', { cookies: stale })
    const response = await handler(request, { params: Promise.resolve({}) })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('17')
  })

  test('a form whose session has to be renewed first', async () => {
    const save = withSessionForm(async () => ({ kind: 'done', email: '' }))
    expect(await save(idle, formOf({}))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      retryAfterSeconds: 17,
      message: expect.stringContaining('try again in 17 seconds'),
    })
  })

  test('a form that is told in the middle of its work', async () => {
    visit({ ...stale, '__Host-sendora_at': unsignedToken() })
    service.answers['/things'] = awayFor('9')
    const save = withSessionForm(async ({ callService }) => {
      const result = await callService('/things', { parse: (data) => data })
      expect(result).toEqual({ kind: 'unavailable', retryAfterSeconds: 9 })
      return { kind: 'done', email: '' }
    })
    await save(idle, formOf({}))
    service.answers['/things'] = () => jsonResponse(401, { error: { code: 'UNAUTHORIZED' } })
    const refused = withSessionForm(async ({ callService }) => {
      const result = await callService('/things', { parse: (data) => data })
      expect(result).toEqual({ kind: 'unavailable', retryAfterSeconds: 17 })
      return { kind: 'done', email: '' }
    })
    await refused(idle, formOf({}))
    expect.assertions(2)
  })

  test('TryRefresh', async () => {
    expect(await tryRefreshAction(null)).toEqual({ kind: 'unavailable', retryAfterSeconds: 17 })
  })

  test('the server client', async () => {
    const client = createSendoraServerClient(currentRequest.cookies)
    expect(await client.refresh()).toEqual({ kind: 'unavailable', retryAfterSeconds: 17 })
  })
})

test('a dead service is left alone for as long as it asks, and everybody is told how long', async () => {
  let elapsedMs = 0
  const gate = testGate({ fetch: service.fetch, nowMs: () => nowSeconds * 1_000 + elapsedMs })
  const visitAs = async (user: number) => {
    const cookies = { ...stale, '__Host-sendora_rt': `rt_${user}` }
    return (await gate(requestTo('/people', { cookies }))).headers.get('retry-after')
  }
  for (let user = 0; user < 5; user++) await visitAs(user)
  elapsedMs += 10_000
  expect(await visitAs(5)).toBe('7')
  expect(service.callsTo('/token/refresh')).toHaveLength(5)
  elapsedMs += 7_000
  await visitAs(6)
  expect(service.callsTo('/token/refresh')).toHaveLength(6)
})

test('without scripts, an outage leads back to the page, which is told of it', async () => {
  service.answers['/token/revoke'] = () => ok({})
  await expect(refreshAction(formOf({ from: '/people' }))).rejects.toMatchObject({
    location: '/people?reason=unavailable',
  })
})
