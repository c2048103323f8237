import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { renameAction } from '@/app/(signed-in)/account/_components/profile/actions'
import { idle } from '@/lib/sendora'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const user = { id: 'user-ada', email: 'ada@example.com', name: 'Ada B', emailVerified: true }
const renewed = unsignedToken({ name: 'Ada B' })
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/auth-service/me': () => ok({ user }),
    '/token/refresh': () => issued(renewed, 'rt_2'),
  })
  enterApp(service.fetch)
  visit({ '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' })
})

afterEach(leaveApp)

const rename = (name: string) => renameAction(idle, formOf({ name }))

describe('a new name', () => {
  test('is saved without the space around it, and the session carries it at once', async () => {
    expect(await rename('  Ada B ')).toEqual({ kind: 'done', email: '' })
    expect(service.calls[0]).toMatchObject({ body: { name: 'Ada B' }, init: { method: 'PATCH' } })
    expect(currentRequest.cookies.get('__Host-sendora_at')).toBe(renewed)
  })

  test.each(['', '   ', 'x'.repeat(81)])('%j is named beside its field, and kept', async (name) => {
    const state = await rename(name)
    expect(state).toMatchObject({ kind: 'invalid', name, fields: { name: expect.any(String) } })
    expect(service.calls).toEqual([])
  })

  test('outlasts an outage in the form', async () => {
    service.answers['/auth-service/me'] = () => new Response(null, { status: 503 })
    expect(await rename('Ada B')).toMatchObject({ kind: 'refused', name: 'Ada B' })
    expect(service.callsTo('/token/refresh')).toEqual([])
  })

  test('needs a session', async () => {
    visit()
    expect(await locationOf(rename('Ada B'))).toMatch(/^\/login/)
    expect(service.calls).toEqual([])
  })
})
