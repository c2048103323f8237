import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getDevices } from '@/lib/sendora/account'
import { signOutDeviceAction } from '@/lib/sendora/device-actions'
import { idle } from '@/lib/sendora/index'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { locationOf } from '@/tests/support/fake-next'
import { fakeService, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
const refresh = vi.hoisted(() => vi.fn())
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh }))

const session = (claims = {}) => ({
  '__Host-sendora_at': unsignedToken(claims),
  '__Host-sendora_rt': 'rt_1',
})
const row = (id: string, lastUsedAt: string | null, more: object = {}) => ({
  id,
  deviceInfo: 'Firefox',
  lastUsedAt,
  createdAt: '2026-05-01T08:00:00.000Z',
  ...more,
})
const rows = [
  row('old', '2026-05-02T08:00:00.000Z'),
  row('session-1', '2026-05-03T08:00:00.000Z'),
  row('a/b', '2026-05-04T08:00:00.000Z'),
  row('unused', null, { deviceInfo: null }),
]
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/sessions/me': () => ok(rows),
    '/old': () => ok({}),
    '/a%2Fb': () => ok({}),
    '/unused': () => ok({}),
  })
  enterApp(service.fetch)
  visit(session())
  refresh.mockClear()
})

afterEach(leaveApp)

const signOut = (device: string) => signOutDeviceAction(idle, formOf({ device }))
const ended = () =>
  service.calls.filter(({ init }) => init.method === 'DELETE').map(({ path }) => path)
const below = '/api/v1/auth-service/sessions/me'

describe('the list', () => {
  test('begins with this device, then the last used', async () => {
    const result = await getDevices()
    expect(result).toMatchObject({
      kind: 'ok',
      data: [{ id: 'session-1', isCurrent: true }, { id: 'a/b' }, { id: 'old' }, { id: 'unused' }],
    })
  })

  test.each([null, {}, [null], [{ id: 1 }], [{ id: 'x' }]])('%j is no list', async (data) => {
    service.answers['/sessions/me'] = () => ok(data)
    expect((await getDevices()).kind).toBe('unavailable')
  })

  test('marks none when the token does not name its session', async () => {
    visit(session({ sid: undefined }))
    const result = await getDevices()
    const marked = result.kind === 'ok' && result.data.some(({ isCurrent }) => isCurrent)
    expect(marked).toBe(false)
  })
})

describe('signing out one', () => {
  test('ends that one, with its id encoded, and renders the list anew', async () => {
    expect(await signOut('a/b')).toEqual({ kind: 'done', email: '' })
    expect(ended()).toEqual([`${below}/a%2Fb`])
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('that has ended meanwhile is no failure', async () => {
    service.answers['/old'] = () => refusal(404, 'NOT_FOUND')
    expect((await signOut('old')).kind).toBe('done')
  })

  test.each([
    ['this one', 'session-1', 'CURRENT_DEVICE'],
    ['none', '', 'VALIDATION_ERROR'],
  ])('%s is refused here', async (_, device, code) => {
    expect(await signOut(device)).toMatchObject({ kind: 'refused', code })
    expect(service.calls).toEqual([])
  })

  test('needs a session', async () => {
    visit()
    expect(await locationOf(signOut('old'))).toBe('/login')
    expect(service.calls).toEqual([])
  })

  test.each([undefined, null, 'text'])('V022: called by hand with %j', async (argument) => {
    const state = await signOutDeviceAction(idle, argument as unknown as FormData)
    expect(state).toMatchObject({ kind: 'refused', code: 'VALIDATION_ERROR' })
  })
})

describe('signing out the others', () => {
  test('ends every one but this', async () => {
    expect((await signOut('others')).kind).toBe('done')
    expect(ended()).toEqual([`${below}/a%2Fb`, `${below}/old`, `${below}/unused`])
  })

  test('ends nobody when this one cannot be told from them', async () => {
    visit(session({ sid: undefined }))
    expect(await signOut('others')).toMatchObject({ code: 'CURRENT_DEVICE_UNKNOWN' })
    expect(ended()).toEqual([])
  })

  test('tells of one that could not be ended, and shows which are left', async () => {
    service.answers['/old'] = () => new Response('', { status: 503 })
    expect(await signOut('others')).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(ended()).toHaveLength(3)
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('an outage ends nobody', async () => {
    service.answers['/sessions/me'] = () => new Response('', { status: 503 })
    expect(await signOut('others')).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(ended()).toEqual([])
  })
})
