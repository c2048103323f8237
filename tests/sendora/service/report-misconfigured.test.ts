import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuthEndpoint } from '@/lib/sendora/core/events'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { reportMisconfigured } from '@/lib/sendora/service/auth-request'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'
import { cookiesSet, requestTo, testGate } from '@/tests/support/gate-request'

const events: SendoraEvent[] = []
let startMs = 0

beforeEach(() => {
  events.length = 0
  // The minute of one test is over when the next begins.
  startMs += 1_000_000_000
  configureSendora({ onEvent: (event) => events.push(event) })
})

afterEach(() => configureSendora({ onEvent: null }))

function tell(endpoint: AuthEndpoint, status: number, body?: unknown, atMs = 0): void {
  const reply = { kind: 'answered', status, body, retryAfterSeconds: null } as const
  reportMisconfigured(endpoint, reply, startMs + atMs)
}
const error = (code: string) => ({ success: false, error: { code } })

test.each<[endpoint: AuthEndpoint, status: number, body: unknown, variable: string]>([
  ['/token/refresh', 404, undefined, 'SENDORA_API_URL'],
  ['/token/refresh', 404, error('NOT_FOUND'), 'SENDORA_API_URL'],
  ['/token/refresh', 405, undefined, 'SENDORA_API_URL'],
  ['/token/refresh', 301, undefined, 'SENDORA_API_URL'],
  ['/token/refresh', 308, undefined, 'SENDORA_API_URL'],
  ['/token/refresh', 0, undefined, 'SENDORA_API_URL'],
  ['/token/refresh', 401, error('UNAUTHORIZED'), 'NEXT_PUBLIC_SENDORA_KEY'],
  ['/login', 404, undefined, 'SENDORA_API_URL'],
  ['/login', 302, undefined, 'SENDORA_API_URL'],
])('%s answered with %i %j names the variable', (endpoint, status, body, variable) => {
  tell(endpoint, status, body)
  expect(events).toEqual([
    { name: 'service.misconfigured', requestId: null, endpoint, status, variable },
  ])
})

test.each<[endpoint: AuthEndpoint, status: number, body: unknown]>([
  ['/token/refresh', 200, undefined],
  ['/token/refresh', 401, undefined],
  ['/token/refresh', 401, error('INVALID_REFRESH_TOKEN')],
  ['/token/refresh', 503, undefined],
  ['/login', 401, error('UNAUTHORIZED')],
  ['/sso/oidc/start', 404, error('NOT_FOUND')],
])('%s answered with %i %j is something else', (endpoint, status, body) => {
  tell(endpoint, status, body)
  expect(events).toEqual([])
})

test('it is said once a minute', () => {
  for (const atMs of [0, 1, 59_999]) tell('/token/refresh', 404, undefined, atMs)
  tell('/login', 405, undefined, 30_000)
  expect(events).toHaveLength(1)
  tell('/login', 405, undefined, 60_000)
  expect(events).toHaveLength(2)
})

test('F035: nobody is signed out by it', async () => {
  const service = fakeService({
    '/token/refresh': () => jsonResponse(302, {}, { location: 'https://elsewhere.example' }),
  })
  const cookies = {
    '__Host-sendora_at': unsignedToken(expiredClaims),
    '__Host-sendora_rt': 'rt_1',
  }
  const response = await testGate({ fetch: service.fetch })(requestTo('/people', { cookies }))
  expect(response.status).toBe(503)
  expect(cookiesSet(response)).toEqual({})
  expect(service.calls).toHaveLength(1)
})
