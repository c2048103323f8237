import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, leaveApp } from '@/tests/support/action-request'
import { fakeService, issued } from '@/tests/support/fake-service'
import { fromOurPage, isPassed, requestTo } from '@/tests/support/gate-request'

let service: ReturnType<typeof fakeService>
const cookies = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const expired = { '__Host-sendora_rt': 'rt_1' }

// Each test has a gate that has loaded nothing yet, as in a new process.
beforeEach(() => {
  vi.resetModules()
  service = fakeService({ '/token/refresh': () => issued(unsignedToken(), 'rt_2') })
  enterApp(service.fetch)
})

afterEach(() => {
  for (const part of parts) vi.doUnmock(`@/lib/sendora/${part}`)
  vi.restoreAllMocks()
  leaveApp()
})

const parts = ['gate/set-up', 'gate/seldom', 'rotation/report-foreign', 'core/gate/asked-origin']

type Gate = typeof import('@/lib/sendora/middleware')

async function newGate(...options: Parameters<Gate['sendoraMiddleware']>) {
  return (await import('@/lib/sendora/middleware')).sendoraMiddleware(...options)
}

test('100 requests at once, the first that need a renewal, make one call', async () => {
  const gate = await newGate()
  const request = () => gate(requestTo('/people', { cookies: expired }))
  const answers = await Promise.all(Array.from({ length: 100 }, request))
  expect(answers.every(isPassed)).toBe(true)
  expect(service.calls).toHaveLength(1)
})

describe('a part that can’t be loaded', () => {
  const withoutPart = (part: string) =>
    vi.doMock(`@/lib/sendora/${part}`, () => {
      throw new Error('no such chunk')
    })

  test.each([
    ['gate/seldom', 'an expired session', '/people', { cookies: expired }, 503],
    ['gate/seldom', 'no session', '/people', {}, 503],
    ['gate/seldom', 'a method of no page', '/people', { method: 'DELETE', cookies }, 503],
    [
      'gate/seldom',
      'the page after a sign-out',
      '/login',
      { headers: { 'x-action-redirect': '/login', 'x-sendora-session': '1' } },
      503,
    ],
    ['gate/seldom', 'a form', '/people', { method: 'POST', cookies, headers: fromOurPage }, 503],
    [
      'rotation/report-foreign',
      'an unreadable token',
      '/people',
      { cookies: { ...cookies, '__Host-sendora_at': 'x' } },
      503,
    ],
    ['gate/seldom', 'a valid session', '/people', { cookies }, null],
    ['gate/seldom', 'a public page', '/login', { cookies: expired }, null],
  ])('%s, for %s', async (part, _, path, init, status) => {
    withoutPart(part)
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const answer = await (await newGate())(requestTo(path, init))
    expect(isPassed(answer)).toBe(status === null)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(logged).toHaveBeenCalledTimes(status === null ? 0 : 1)
    if (status === null) return
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'retry-after': '5',
      'cache-control': expect.stringContaining('no-store'),
      'content-type': 'text/plain',
      'x-request-id': expect.any(String),
    })
    expect(service.calls).toEqual([])
  })

  test('with the options: no verdict, not even for a public page, and the next request asks for it again', async () => {
    withoutPart('gate/set-up')
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const gate = await newGate()
    const answer = await gate(requestTo('/login', { cookies }))
    expect(answer.status).toBe(503)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(logged).toHaveBeenCalledTimes(1)

    vi.doUnmock('@/lib/sendora/gate/set-up')
    expect(isPassed(await gate(requestTo('/people', { cookies })))).toBe(true)
  })

  test('of several origins: no verdict either', async () => {
    withoutPart('core/gate/asked-origin')
    vi.spyOn(console, 'error').mockReturnValue()
    vi.stubEnv('APP_ORIGIN', 'https://app.example,https://other.example')
    const answer = await (await newGate())(requestTo('/people', { cookies }))
    expect(answer.status).toBe(503)
  })

  test('before a renewal: a gate with a handler that couldn’t answer spends no token', async () => {
    withoutPart('gate/seldom')
    vi.spyOn(console, 'error').mockReturnValue()
    const handler = vi.fn()
    const answer = await (await newGate({}, handler))(requestTo('/people', { cookies }))
    expect(answer.status).toBe(503)
    expect(handler).not.toHaveBeenCalled()
  })
})

test('a gate with wrong options lets nothing through: it says what is wrong at every request', async () => {
  const gate = await newGate({ publicPaths: ['login'] })
  for (const path of ['/login', '/people']) {
    await expect(gate(requestTo(path, { cookies }))).rejects.toMatchObject({
      code: 'option_invalid',
      message: expect.stringContaining('Option "publicPaths" has the pattern "login"'),
    })
  }
  expect(service.calls).toEqual([])
})
