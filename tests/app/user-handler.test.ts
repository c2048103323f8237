import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GET, PATCH } from '@/app/api/user/route'
import { unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'
import { fakeService, ok } from '@/tests/support/fake-service'
import { fromOurPage, requestTo } from '@/tests/support/gate-request'
import { appOrigin, freshPublicKey } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const user = { id: 'user-ada', email: 'ada@example.com', name: 'Ada B', emailVerified: true }
const cookies = {
  '__Host-sendora_at': unsignedToken(),
  '__Host-sendora_rt': 'rt_1',
  '__Host-sendora_csrf': 'c1',
}
const ofOurPage = { ...fromOurPage, 'x-sendora-csrf': 'c1', 'content-type': 'application/json' }
const context = { params: Promise.resolve({}) }
let service = fakeService()

beforeEach(() => {
  service = fakeService({ '/auth-service/me': () => ok({ user: { ...user, secret: 'internal' } }) })
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', freshPublicKey())
  vi.stubEnv('APP_ORIGIN', appOrigin)
  vi.stubEnv('SENDORA_API_URL', 'https://api.example')
  vi.stubGlobal('fetch', service.fetch)
  vi.useFakeTimers({ now: nowSeconds * 1_000, toFake: ['Date'] })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const change = (
  body: string,
  { headers = ofOurPage as Record<string, string>, cookie = cookies } = {},
) => PATCH(requestTo('/api/user', { method: 'PATCH', cookies: cookie, headers, body }), context)

test('tells who is signed in, and nothing internal', async () => {
  const answer = await GET(requestTo('/api/user', { cookies }), context)
  expect(await answer.json()).toEqual({ user })
})

describe('a change of the name', () => {
  test('is saved without the space around it', async () => {
    const answer = await change('{"name":"  Ada B "}')
    expect([answer.status, await answer.json()]).toEqual([200, { user }])
    expect(service.calls[0]).toMatchObject({ body: { name: 'Ada B' }, init: { method: 'PATCH' } })
  })

  test.each([
    '{}',
    '{"name":""}',
    '{"name":7}',
    `{"name":"${'x'.repeat(81)}"}`,
    '{"name":"Ada","role":"admin"}',
    '[]',
    'null',
  ])('%s is told what to send', async (body) => {
    const answer = await change(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'VALIDATION_ERROR' } })
    expect(service.calls).toEqual([])
  })

  test.each(['', 'name=Ada', '{"name":'])('%j is not JSON: 400', async (body) => {
    expect((await change(body)).status).toBe(400)
    expect(service.calls).toEqual([])
  })

  test('needs the CSRF header', async () => {
    const { 'x-sendora-csrf': _, ...headers } = ofOurPage
    expect((await change('{"name":"Ada"}', { headers })).status).toBe(403)
    expect(service.calls).toEqual([])
  })

  test('answers 503 in an outage', async () => {
    service.answers['/auth-service/me'] = () => new Response(null, { status: 503 })
    expect((await change('{"name":"Ada"}')).status).toBe(503)
  })
})
