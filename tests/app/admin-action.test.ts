import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signOutPersonAction } from '@/app/(signed-in)/dashboard/admin/actions'
import { idle } from '@/lib/sendora'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, jsonResponse, ok } from '@/tests/support/fake-service'
import { signingKey } from '@/tests/support/signing-keys'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
vi.mock('next/cache', async (original) => ({
  ...(await original<object>()),
  refresh: () => undefined,
}))

const key = await signingKey()
let service = fakeService()

beforeEach(async () => {
  service = fakeService({
    '/jwks.json': () => jsonResponse(200, { keys: [key.publicJwk] }),
    '/admin/sign-out': () => ok({ revoked: 2 }),
  })
  enterApp(service.fetch)
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
  visit({ '__Host-sendora_at': await key.sign({ sub: 'user_1', role: 'admin' }) })
})
afterEach(leaveApp)

const signOut = (fields: Record<string, string>) => signOutPersonAction(idle, formOf(fields))

test('asks first, and signs no one out before the answer', async () => {
  expect(await signOut({ email: ' grace@example.com ' })).toMatchObject({
    kind: 'confirm',
    email: 'grace@example.com',
    question: 'Sign out grace@example.com everywhere?',
  })
  expect(service.callsTo('/admin/sign-out')).toEqual([])

  const done = await signOut({ email: 'grace@example.com', confirmed: 'grace@example.com' })
  expect(done).toEqual({ kind: 'done', email: 'grace@example.com' })
  expect(service.callsTo('/admin/sign-out')[0]?.body).toEqual({ email: 'grace@example.com' })
})

test('a confirmation counts for the address that it was about', async () => {
  const asked = await signOut({ email: 'ada@example.com', confirmed: 'grace@example.com' })
  expect(asked).toMatchObject({ kind: 'confirm', email: 'ada@example.com' })
  expect(service.callsTo('/admin/sign-out')).toEqual([])
})

test('what is no address is refused at its field', async () => {
  expect(await signOut({ email: 'grace' })).toMatchObject({ kind: 'invalid', email: 'grace' })
})
