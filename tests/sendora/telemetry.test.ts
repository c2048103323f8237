import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signInAction } from '@/lib/sendora/actions'
import { SendoraError } from '@/lib/sendora/core/errors/sendora-error'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { callService } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { requestTo, testGate } from '@/tests/support/gate-request'

type Recorded = {
  name: string
  kind: number
  attributes: Record<string, string | number>
  status: { code: number } | null
  errors: unknown[]
  ended: number
}
const spans: Recorded[] = []

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
vi.mock('@opentelemetry/api', () => ({
  trace: {
    getTracer: () => ({
      startActiveSpan: async (
        name: string,
        options: { kind: number; attributes: object },
        run: (span: object) => Promise<unknown>,
      ) => {
        const attributes = { ...options.attributes }
        const { kind } = options
        const span: Recorded = { name, kind, attributes, status: null, errors: [], ended: 0 }
        spans.push(span)
        return run({
          setAttributes: (more: object) => Object.assign(span.attributes, more),
          setStatus: (status: { code: number }) => {
            span.status = status
          },
          recordException: (error: unknown) => span.errors.push(error),
          end: () => {
            span.ended += 1
          },
        })
      },
    }),
  },
}))

const { openTelemetryTrace } = await import('@/lib/sendora/telemetry')

const fresh = unsignedToken({ email: 'ada@example.com' })
const stale = {
  '__Host-sendora_at': unsignedToken(expiredClaims),
  '__Host-sendora_rt': 'rt_secret',
}
let service = fakeService()

beforeEach(async () => {
  spans.length = 0
  service = fakeService({
    '/login': () => issued(fresh, 'rt_9'),
    '/token/refresh': () => issued(fresh, 'rt_2'),
    '/people/7': () => ok({ name: 'Ada' }),
  })
  enterApp(service.fetch)
  configureSendora({ trace: await openTelemetryTrace() })
})

afterEach(() => {
  configureSendora({ trace: null })
  leaveApp()
  for (const { ended } of spans) expect(ended).toBe(1)
  const text = JSON.stringify(spans)
  for (const secret of ['eyJ', 'rt_', 'ada@example.com', 'correct horse', '/people/7', 'pk_dev']) {
    expect(text).not.toContain(secret)
  }
})

test('a visit that renews the session is three spans: the gate, the refresh and the call', async () => {
  await testGate({ fetch: service.fetch })(requestTo('/people?from=7', { cookies: stale }))
  expect(spans).toMatchObject([
    { name: 'sendora.gate', kind: 0, attributes: { 'sendora.outcome': 'passed' } },
    { name: 'sendora.refresh', kind: 0, attributes: { 'sendora.outcome': 'rotated' } },
    {
      name: 'POST /auth-service/token/refresh',
      kind: 2,
      attributes: {
        'http.request.method': 'POST',
        'url.template': '/auth-service/token/refresh',
        'server.address': 'api.example',
        'http.response.status_code': 200,
      },
      status: null,
    },
  ])
})

test.each<[title: string, path: string, cookies: Record<string, string>, outcome: string]>([
  ['nobody', '/people', {}, 'sign-in'],
  ['nobody, as a program', '/api/user', {}, 'sign-in'],
  ['a path that reads two ways', '/people/%2e%2e%2fadmin', {}, 'refused'],
])('the gate says what it decided: %s', async (_, path, cookies, outcome) => {
  await testGate({ fetch: service.fetch })(requestTo(path, { cookies }))
  expect(spans).toMatchObject([
    { name: 'sendora.gate', attributes: { 'sendora.outcome': outcome } },
  ])
})

test('an outage is an error of the call, and an outcome of gate and refresh', async () => {
  service.answers['/token/refresh'] = () => refusal(503, 'DOWN')
  await testGate({ fetch: service.fetch })(requestTo('/people', { cookies: stale }))
  expect(spans.map(({ attributes }) => attributes['sendora.outcome'])).toEqual([
    'unavailable',
    'unavailable',
    undefined,
  ])
  expect(spans[2]).toMatchObject({ attributes: { 'error.type': '503' }, status: { code: 2 } })
})

test('a sign-in is a span, with nothing of what was typed', async () => {
  const form = formOf({ email: 'ada@example.com', password: 'correct horse battery staple' })
  await expect(signInAction({ kind: 'idle' }, form)).rejects.toMatchObject({
    location: '/dashboard',
  })
  expect(spans.map(({ name }) => name)).toEqual(['POST /auth-service/login'])
})

test('a call for data is a span without the path, which may name a person', async () => {
  visit({ '__Host-sendora_at': fresh })
  await callService('/people/7', { parse: (data) => data })
  service.answers['/people/7'] = () => Promise.reject(new TypeError('fetch failed'))
  await callService('/people/7', { method: 'BREW', parse: (data) => data })
  expect(spans).toMatchObject([
    { name: 'GET', kind: 2, attributes: { 'http.response.status_code': 200 } },
    { name: 'HTTP', attributes: { 'http.request.method': '_OTHER', 'error.type': 'TypeError' } },
  ])
})

describe('a span', () => {
  const neverEnds = () => {
    throw new Error('The work failed: there is no result.')
  }
  const secret = 'rt_1 of ada@example.com'
  const foreign = Object.assign(new TypeError(secret, { cause: secret }), { code: secret })
  test.each<[title: string, thrown: unknown, recorded: unknown[]]>([
    ['the name of an error', new RangeError(secret), [{ name: 'RangeError' }]],
    [
      'the code of one of ours as well',
      new SendoraError('cookie_too_large', secret),
      [{ name: 'SendoraError', code: 'cookie_too_large' }],
    ],
    ['no code of anybody else', foreign, [{ name: 'TypeError' }]],
    [
      'no name that an error made up',
      Object.assign(new Error(), { name: secret }),
      [{ name: 'Error' }],
    ],
    ['nothing of what is no error', secret, []],
  ])('records %s, and no text', async (_, thrown, recorded) => {
    const trace = await openTelemetryTrace()
    await expect(trace?.({ kind: 'gate' }, () => Promise.reject(thrown), neverEnds)).rejects.toBe(
      thrown,
    )
    expect(spans[0]).toMatchObject({ status: { code: 2 }, attributes: {} })
    // Nothing but these: an `Error` in their place would bring its message and its stack.
    expect(spans[0]?.errors).toStrictEqual(recorded)
  })
})
