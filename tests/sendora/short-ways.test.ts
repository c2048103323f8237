import { cookies } from 'next/headers'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { signInAction } from '@/lib/sendora/actions'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createSendoraServerClient } from '@/lib/sendora/server'
import { tryRefreshAction } from '@/lib/sendora/session-actions'
import { expiredClaims } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, issued, jsonResponse } from '@/tests/support/fake-service'
import { filesExecuted } from '@/tests/support/files-executed'
import { requestTo } from '@/tests/support/gate-request'
import type { SigningKey } from '@/tests/support/signing-keys'
import { signingKey } from '@/tests/support/signing-keys'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

let key: SigningKey
let fresh = ''
let expired = ''
let rotations = 0

beforeAll(async () => {
  key = await signingKey()
  fresh = await key.sign()
  expired = await key.sign(expiredClaims)
})

beforeEach(() => {
  const service = fakeService({
    'jwks.json': () => jsonResponse(200, { keys: [key.publicJwk] }),
    '/token/refresh': () => issued(fresh, `rt_${++rotations}_next`),
    '/login': () => issued(fresh, `rt_${++rotations}_login`),
  })
  enterApp(service.fetch)
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
})

afterEach(leaveApp)

/** The second such request: what is loaded and resolved once is then behind it. */
async function filesOfSecond(request: () => Promise<unknown>): Promise<string[]> {
  await request()
  return filesExecuted(request)
}

const session = (accessToken: string) => ({
  '__Host-sendora_at': accessToken,
  '__Host-sendora_rt': `rt_${++rotations}`,
})

/** How many files of the library a request runs through, verified; raise one only with a reason. */
const requests: [name: string, most: number, request: () => () => Promise<unknown>][] = [
  [
    'a valid session at the gate',
    20,
    () => {
      const gate = sendoraMiddleware()
      return () => gate(requestTo('/people', { cookies: session(fresh) }))
    },
  ],
  [
    'an expired session at the gate',
    36,
    () => {
      const gate = sendoraMiddleware()
      return () => gate(requestTo('/people', { cookies: session(expired) }))
    },
  ],
  [
    'getSession in a page',
    13,
    () => () => {
      visit(session(fresh))
      return createSendoraServerClient(cookies()).getSession()
    },
  ],
  [
    'a sign-in',
    36,
    () => {
      // Its import would count: what is read from a file here runs a function of that file.
      const previous = idle
      return async () => {
        visit()
        const form = formOf({ email: 'ada@example.com', password: 'a quiet river' })
        await expect(signInAction(previous, form)).rejects.toThrow('NEXT_REDIRECT')
      }
    },
  ],
  [
    'TryRefresh',
    32,
    () => async () => {
      visit(session(expired))
      expect(await tryRefreshAction(null)).toEqual({ kind: 'renewed' })
    },
  ],
]

test.each(requests)('%s runs through at most %i files', async (name, most, request) => {
  const files = await filesOfSecond(request())
  process.stdout.write(`${name}: ${files.length} files of at most ${most}\n`)
  expect(files.length).toBeGreaterThan(5)
  expect(files.length, files.join('\n')).toBeLessThanOrEqual(most)
})
