import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signOutPersonAction } from '@/app/(signed-in)/dashboard/admin/actions'
import { idle } from '@/lib/sendora'
import { enterVerified, formOf, leaveApp } from '@/tests/support/action-request'
import { fakeService, ok } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
vi.mock('next/cache', async (original) => ({
  ...(await original<object>()),
  refresh: () => undefined,
}))

let service = fakeService()

beforeEach(async () => {
  service = fakeService({ '/admin/sign-out': () => ok({ revoked: 2 }) })
  await enterVerified(service, { role: 'admin' })
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
