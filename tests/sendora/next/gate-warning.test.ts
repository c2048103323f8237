import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { signInAction } from '@/lib/sendora/actions'
import {
  callService,
  createSendoraServerClient,
  getSessionState,
  withSession,
  withSessionAction,
} from '@/lib/sendora/server'
import { tryRefreshAction } from '@/lib/sendora/session-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, issued } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
const session = { '__Host-sendora_at': unsignedToken() }

beforeEach(() => {
  // Once per process: each test is one.
  Reflect.deleteProperty(globalThis, Symbol.for('sendora.process-wide'))
  vi.stubEnv('NODE_ENV', 'development')
  enterApp(fakeService({ '/login': () => issued(unsignedToken(), 'rt_1') }).fetch)
  visit(session)
  warn.mockClear()
})

afterEach(leaveApp)

const reads: [where: string, read: () => Promise<unknown>][] = [
  ['a page', () => createSendoraServerClient(cookies()).getSession()],
  ['a page that has the state', () => getSessionState()],
  [
    'a page that has the store',
    async () => createSendoraServerClient(await cookies()).getSession(),
  ],
  ['a call to the service', () => callService('/things', { parse: () => null })],
  ['an action', () => withSessionAction(async () => 1)()],
  ['a renewal', () => tryRefreshAction(null)],
  ['a sign-in', () => signInAction(idle, formOf({ email: 'a@b.example', password: 'a river' }))],
  [
    'a handler',
    () =>
      withSession(async () => Response.json(1))(new NextRequest('https://app.example/api/me'), {
        params: Promise.resolve({}),
      }),
  ],
]

async function run(read: () => Promise<unknown>) {
  // A redirect ends a sign-in.
  await read().catch((error: Error) => expect(error.message).toContain('NEXT_REDIRECT'))
}

test.each(reads)('%s without a gate says once which file to write', async (_, read) => {
  await run(read)
  await run(read)

  expect(warn).toHaveBeenCalledOnce()
  expect(warn.mock.lastCall?.[0]).toMatch(/middleware\.ts.*src\/middleware\.ts.*src\/app.*matcher/)
})

test.each(reads)('%s behind the gate says nothing', async (_, read) => {
  currentRequest.headers.set('x-sendora-request-id', crypto.randomUUID())
  await run(read)
  expect(warn).not.toHaveBeenCalled()
})

test.each(reads)('%s in production says nothing', async (_, read) => {
  vi.stubEnv('NODE_ENV', 'production')
  await run(read)
  expect(warn).not.toHaveBeenCalled()
})
