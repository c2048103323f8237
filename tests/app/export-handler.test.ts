import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/(signed-in)/dashboard/people/export/route'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, refusal } from '@/tests/support/fake-service'
import { fromOurPage, requestTo } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const ofCookies = unsignedToken({ sub: 'user_cookies' })
const ofHeader = unsignedToken({ sub: 'user_header' })
const context = { params: Promise.resolve({}) }
let service = fakeService()

beforeEach(() => {
  service = fakeService({ '/people/export': () => new Response('{"end":true,"total":0}\n') })
  enterApp(service.fetch)
})
afterEach(leaveApp)

function ask(method = 'GET', headers: Record<string, string> = {}) {
  const cookies = { '__Host-sendora_at': ofCookies }
  visit(cookies, { ...fromOurPage, ...headers })
  return GET(
    requestTo('/dashboard/people/export?country=Japan', { method, cookies, headers }),
    context,
  )
}

const bearer = () => new Headers(service.calls[0]?.init.headers).get('authorization')

test('asks as the caller', async () => {
  expect((await ask()).headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(bearer()).toBe(`Bearer ${ofCookies}`)
  const key = new Headers(service.calls[0]?.init.headers).get('x-api-key')
  expect(key).toBe(process.env.NEXT_PUBLIC_SENDORA_KEY)
})

test('a Bearer header is the caller, whatever the cookies say', async () => {
  await ask('GET', { authorization: `Bearer ${ofHeader}` })
  expect(bearer()).toBe(`Bearer ${ofHeader}`)
})

test('HEAD opens nothing', async () => {
  const answer = await ask('HEAD')
  expect([answer.status, answer.body]).toEqual([200, null])
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(service.calls).toEqual([])
})

test.each([400, 403, 429, 500])(
  'a service that answers %i leads back to the list',
  async (status) => {
    const cancel = vi.fn()
    service.answers['/people/export'] = () =>
      new Response(new ReadableStream({ cancel }), {
        status,
        headers: refusal(status, 'NO').headers,
      })
    const answer = await ask()
    expect(answer.headers.get('location')).toMatch(/\/dashboard\/people\?country=Japan$/)
    expect(currentRequest.cookies.get('__Host-flash')).toContain('"problem"')
    expect(cancel).toHaveBeenCalledOnce()
  },
)
