import { NextRequest } from 'next/server'
import { vi } from 'vitest'
import type { Tokens } from '@/lib/sendora/core/cookies/cookies'
import { sendoraMiddleware } from '@/lib/sendora/middleware'
import { createSendoraServerClient, withSession } from '@/lib/sendora/server'
import { DEMO_PUBLIC_KEY } from '@/mocks/constants'
import { projectIdOf } from '@/mocks/tokens/project-id'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { trial } from '@/tests/support/gate-request'
import { freshPublicKey } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)

export type Cookies = Record<string, string>
export type Reply = { status: number; cookies: Cookies; location: string | null }

/** Through which door a request comes in. */
export type Door = 'document' | 'data' | 'handler' | 'action' | 'refresh' | 'sign-in' | 'sign-out'

const origin = 'http://localhost:3000'

/** One process of the app, with memory of its own: what is kept is kept by publishable key. */
export async function startApp() {
  const publicKey = freshPublicKey()
  // The key tells processes apart; the tokens are those of one project, at its one service.
  vi.stubEnv('SENDORA_API_URL', 'http://localhost:4010')
  vi.stubEnv('SENDORA_AUDIENCE', projectIdOf(DEMO_PUBLIC_KEY))
  const asThisProcess = <T>(work: () => T): T => {
    vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', publicKey)
    return work()
  }
  const gate = asThisProcess(() => sendoraMiddleware({ publicKey }))
  // A gate reads the environment when it's set up, and another process comes next.
  await trial(gate)
  const handler = withSession(async (_, { session }) => Response.json({ user: session.userId }))

  const request = (path: string, cookies: Cookies, headers: Record<string, string> = {}) => {
    const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
    return new NextRequest(`${origin}${path}`, {
      headers: { cookie: pairs.join('; '), ...headers },
    })
  }

  async function inAction(
    cookies: Cookies,
    door: 'action' | 'refresh' | 'sign-in' | 'sign-out',
    issued: Tokens | null,
  ): Promise<Reply> {
    const { store, written } = fakeCookieStore(cookies)
    const client = createSendoraServerClient(store)
    let status = 200
    if (door === 'sign-out') await client.signOut()
    else if (issued !== null) await client.signIn(issued)
    else {
      const state = await client.getSessionState()
      const isDue = state.kind === 'refreshable' || door === 'refresh'
      const { kind } = isDue ? await client.refresh() : { kind: 'fine' }
      if (kind === 'unavailable') status = 503
      if (kind === 'rejected' || kind === 'missing') status = 401
    }
    const set = written.map(({ name, value, maxAge }) => [name, maxAge !== 0 ? value : ''])
    return { status, location: null, cookies: Object.fromEntries(set) }
  }

  return {
    publicKey,
    /** `issued` is what a sign-in has brought, for that door. */
    visit(door: Door, cookies: Cookies, issued: Tokens | null = null): Promise<Reply> {
      return asThisProcess(async () => {
        if (door === 'document') {
          const headers = { 'sec-fetch-dest': 'document' }
          return replyOf(await gate(request('/dashboard', cookies, headers)))
        }
        if (door === 'data') return replyOf(await gate(request('/api/user', cookies)))
        if (door === 'handler') {
          const route = { params: Promise.resolve({}) }
          return replyOf(await handler(request('/api/user', cookies), route))
        }
        return inAction(cookies, door, issued)
      })
    },
  }
}

function replyOf(response: Response): Reply {
  const pairs = response.headers.getSetCookie().map((line) => {
    const [pair = ''] = line.split(';')
    const [name, value] = pair.split(/=(.*)/s)
    return [name, /max-age=0/i.test(line) ? '' : value]
  })
  const { status, headers } = response
  return { status, cookies: Object.fromEntries(pairs), location: headers.get('location') }
}
