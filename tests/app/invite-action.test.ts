import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inviteAction } from '@/app/(signed-in)/dashboard/people/invite/actions'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { enterVerified, formOf, leaveApp } from '@/tests/support/action-request'
import { fakeService } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
vi.mock('next/cache', async (original) => ({
  ...(await original<object>()),
  refresh: () => undefined,
}))

let service = fakeService()

beforeEach(async () => {
  service = fakeService()
  await enterVerified(service, { email_verified: true })
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

test('invitations are counted by who sends them, and what was typed stays', async () => {
  const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
  configureSendora({ limit })
  const typed = { name: 'Grace', email: 'grace@example.com' }
  expect(await inviteAction(idle, formOf(typed))).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: 41,
    ...typed,
  })
  expect(limit.mock.calls).toEqual([[{ kind: 'app-mail', account: 'user_1', address: null }]])
  expect(service.callsTo('/people/invitations')).toEqual([])
})
