import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  acceptMagicLinkAction,
  confirmMagicLinkAction,
  declineMagicLinkAction,
} from '@/lib/sendora/actions'
import { idle } from '@/lib/sendora/index'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const minutes = 60_000
let service = fakeService()

beforeEach(() => {
  let issuedCount = 0
  service = fakeService({
    '/magic-link/verify': () => issued(unsignedToken(), `rt_${++issuedCount}`),
    '/token/refresh': () => issued(unsignedToken({ jti: 'next' }), 'rt_next'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})

afterEach(leaveApp)

const revoked = () =>
  service
    .callsTo('/token/revoke')
    .map(({ body }) => (body as { refreshToken: string }).refreshToken)
const cookie = () => currentRequest.cookies.get('__Host-sendora_pending')

async function ask(token: string): Promise<string> {
  const state = await confirmMagicLinkAction(idle, formOf({ token, device: 'this' }))
  return state.kind === 'confirm-account' ? state.pending : ''
}

test('a no ends the sign-in', async () => {
  const pending = await ask('ml_1')
  expect(await locationOf(declineMagicLinkAction(formOf({ pending })))).toBe('/login')
  expect([revoked(), cookie()]).toEqual([['rt_1'], ''])
})

test('a no to an older question leaves the newer one open', async () => {
  const older = await ask('ml_1')
  await ask('ml_2')
  await locationOf(declineMagicLinkAction(formOf({ pending: older })))
  expect([revoked(), cookie()]).toEqual([['rt_1'], 'rt_2'])
})

test.each([
  ['without its question', formOf({})],
  ['by hand', undefined as unknown as FormData],
])('a no %s ends nothing', async (_, form) => {
  await ask('ml_1')
  await locationOf(declineMagicLinkAction(form))
  expect([revoked(), cookie()]).toEqual([[], 'rt_1'])
})

test('another question in its place ends the sign-in of the first', async () => {
  await ask('ml_1')
  await ask('ml_2')
  expect(revoked()).toEqual(['rt_1'])
})

test('no answer within five minutes ends it', async () => {
  await ask('ml_1')
  await vi.advanceTimersByTimeAsync(5 * minutes - 1)
  expect(revoked()).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  await vi.waitFor(() => expect(revoked()).toEqual(['rt_1']))
})

test('a yes is not ended later', async () => {
  const pending = await ask('ml_1')
  await locationOf(acceptMagicLinkAction(idle, formOf({ pending })))
  await vi.advanceTimersByTimeAsync(10 * minutes)
  expect(revoked()).toEqual([])
})

test('an outage leaves the question open', async () => {
  const pending = await ask('ml_1')
  service.answers['/token/refresh'] = () => new Response('', { status: 503 })
  const state = await acceptMagicLinkAction(idle, formOf({ pending }))
  expect(state).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  expect([revoked(), cookie()]).toEqual([[], 'rt_1'])
})
