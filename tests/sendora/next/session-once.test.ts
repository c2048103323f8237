import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getSession, getSessionState, requireSession } from '@/lib/sendora/server/current-session'
import { enterApp, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest } from '@/tests/support/fake-next'
import { fakeService, jsonResponse } from '@/tests/support/fake-service'
import { inRender } from '@/tests/support/in-render'
import { signingKey } from '@/tests/support/signing-keys'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
// `cache` remembers only in the build of React that renders Server Components.
vi.mock('react', () => vi.importActual('../../../node_modules/react/react.react-server.js'))

let work: ReturnType<typeof countWork>

/** What a reading of the session costs: cookies, decoding, and signatures. */
function countWork() {
  const spies = [
    vi.spyOn(currentRequest.cookies, 'getAll'),
    vi.spyOn(globalThis, 'atob'),
    vi.spyOn(JSON, 'parse'),
    vi.spyOn(crypto.subtle, 'verify'),
  ]
  return () => spies.map((spy) => spy.mock.calls.length)
}

beforeEach(async () => {
  const key = await signingKey()
  const keys = jsonResponse(200, { keys: [key.publicJwk] })
  enterApp(fakeService({ 'jwks.json': () => keys.clone() }).fetch)
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
  visit({ '__Host-sendora_at': await key.sign(), '__Host-sendora_rt': 'rt_1' })
  work = countWork()
})

afterEach(() => {
  vi.restoreAllMocks()
  leaveApp()
})

test('the second reading of the session in one render does no work', async () => {
  const [first, afterFirst, others, afterAll] = await inRender(async () => {
    const session = await getSession()
    const counts = work()
    const again = [await getSession(), await requireSession(), await getSessionState()]
    return [session, counts, again, work()] as const
  })
  expect(first).toMatchObject({ userId: 'user-ada', verified: true })
  expect(afterFirst.every((count) => count > 0)).toBe(true)
  expect(afterAll).toEqual(afterFirst)
  expect(others).toEqual([first, first, { kind: 'active', session: first }])
  expect(others[0]).toBe(first)
})

test('components that read it at the same time share one reading', async () => {
  const sessions = await inRender(() => Promise.all(Array.from({ length: 20 }, getSession)))
  expect(new Set(sessions).size).toBe(1)
  expect(work()[0]).toBe(1)
  expect(work()[3]).toBe(1)
})

test('the next render reads it again', async () => {
  await inRender(getSession)
  const before = work()
  visit({})
  expect(await inRender(getSession)).toBeNull()
  expect(before[0]).toBe(1)
})
