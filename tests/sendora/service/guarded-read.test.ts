import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { resolveOptions } from '@/lib/sendora/core/config/resolve-options'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { serviceCaller } from '@/lib/sendora/server/call-service'
import { readEnvironment } from '@/lib/sendora/server/environment'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { configure } from '@/tests/support/configuration'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { fakeService, issued, jsonResponse, ok, refusal } from '@/tests/support/fake-service'
import { testOptions } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const parse = (data: unknown) => data
const silence = () => Promise.reject(new TypeError('terminated'))
const silent = { kind: 'unavailable', retryAfterSeconds: null }

let elapsedMs = 0
let service = fakeService()
let options = testOptions()
let read = (_user: number, _method?: string) => Promise.resolve<unknown>(null)
const events: SendoraEvent[] = []

beforeEach(() => {
  elapsedMs = 0
  events.length = 0
  service = fakeService({ '/people': silence })
  options = testOptions({ fetch: service.fetch, nowMs: () => 1_800_000_000_000 + elapsedMs })
  const config = { ...resolveOptions(options, readEnvironment()), elapsedMs: () => elapsedMs }
  read = (user, method = 'GET') => serviceCaller(config, `at_${user}`)('/people', { method, parse })
  configureSendora({ onEvent: (event) => events.push(event) })
})

afterEach(() => configureSendora({ onEvent: null }))

const dieFor = async (users: number, times = 5) => {
  for (let time = 0; time < times; time++) await read(time % users)
}
const names = () => events.map(({ name }) => name)

describe('while the service is silent, reading', () => {
  test('costs no call after five of three people', async () => {
    await dieFor(3)
    for (let user = 0; user < 100; user++) expect(await read(user)).toEqual(silent)
    expect(service.calls).toHaveLength(5)
    expect(names()).toEqual(['read_breaker.opened'])
  })

  test('is tried by one request every two seconds, and by all once it works', async () => {
    await dieFor(3)
    elapsedMs += 2_000
    await Promise.all([read(1), read(2), read(3)])
    expect(service.calls).toHaveLength(6)
    service.answers['/people'] = () => ok(['Ada'])
    elapsedMs += 2_000
    for (const user of [1, 2]) {
      expect(await read(user)).toEqual({ kind: 'ok', data: ['Ada'] })
    }
    expect(names()).toEqual(['read_breaker.opened', 'read_breaker.closed'])
  })

  test('is not given up for what is wrong with two people', async () => {
    await dieFor(2, 50)
    await read(9)
    expect(service.calls).toHaveLength(51)
  })

  test('stops nothing that may change something', async () => {
    await dieFor(3)
    for (const method of ['POST', 'PATCH', 'DELETE', 'HEAD', 'get']) await read(7, method)
    expect(service.calls).toHaveLength(10)
  })

  test('keeps nobody from renewing a session, and ends none', async () => {
    await dieFor(3)
    service.answers['/token/refresh'] = () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2')
    const cookies = {
      '__Host-sendora_at': unsignedToken(expiredClaims),
      '__Host-sendora_rt': 'rt_1',
    }
    const { store } = fakeCookieStore(cookies)
    configure(options)
    const renewed = await createSendoraServerClient(store).refresh()
    expect(renewed.kind).toBe('rotated')
    expect(await read(8)).toEqual(silent)
  })
})

test.each<[answer: string, respond: () => Response]>([
  ['500', () => jsonResponse(500, {})],
  ['503', () => refusal(503, 'DOWN')],
  ['401', () => refusal(401, 'UNAUTHORIZED')],
  ['429', () => jsonResponse(429, {})],
  ['no JSON', () => new Response('<p>')],
  ['too many bytes', () => new Response(' '.repeat(1_100_000))],
])('a service that answers %s is not silent', async (_, respond) => {
  service.answers['/people'] = respond
  await dieFor(5, 20)
  expect([service.calls.length, names()]).toEqual([20, []])
})

test('writes that fail say nothing about reading', async () => {
  for (let user = 0; user < 20; user++) await read(user, 'POST')
  await read(1)
  expect([service.calls.length, names()]).toEqual([21, []])
})
