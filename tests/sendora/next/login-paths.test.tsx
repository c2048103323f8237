import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signInAction } from '@/lib/sendora/actions'
import { ClientConfigProvider, useClientConfig } from '@/lib/sendora/client'
import { getClientConfig, getReturnTo, requireSession } from '@/lib/sendora/server'
import { refreshAction, signOutAction, tryRefreshAction } from '@/lib/sendora/session-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { configure } from '@/tests/support/configuration'
import { locationOf } from '@/tests/support/fake-next'
import { fakeService, ok, refusal } from '@/tests/support/fake-service'
import {
  forwardedHeaders,
  fromOurPage,
  isPassed,
  requestTo,
  testGate,
  trial,
} from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
let pathname = '/'
vi.mock('next/navigation', async () => ({
  ...(await import('@/tests/support/fake-next')).nextNavigation,
  usePathname: () => pathname,
  useRouter: () => ({ refresh: () => {} }),
  useSearchParams: () => new URLSearchParams(),
}))

const loginPath = { '/': '/login', '/de': '/de/anmelden', '/de/at': '/de/at/anmelden' }
const stale = { '__Host-sendora_rt': 'rt_1' }

/** What the gate tells a page at this path. */
async function noted(path: string): Promise<Record<string, string>> {
  return forwardedHeaders(await testGate({ loginPath, publicPaths: ['/**'] })(requestTo(path)))
}

async function visitPage(path: string, cookies: Record<string, string> = {}) {
  const headers = await noted(path)
  enterApp(service().fetch)
  configure({ loginPath })
  visit(cookies, { ...headers, ...fromOurPage })
}

const service = () =>
  fakeService({
    '/token/refresh': () => refusal(401, 'INVALID_REFRESH_TOKEN'),
    '/token/revoke': () => ok({}),
    '/login': () => refusal(401, 'INVALID_CREDENTIALS'),
  })

beforeEach(() => enterApp(service().fetch))
afterEach(leaveApp)

const rows = [
  ['/dashboard', '/login'],
  ['/de', '/de/anmelden'],
  ['/de/dashboard', '/de/anmelden'],
  ['/de/at/dashboard', '/de/at/anmelden'],
  ['/design', '/login'],
  ['/DE/dashboard', '/login'],
  ['/x/de/dashboard', '/login'],
]

describe('the gate', () => {
  test.each(rows)('sends a visitor of %s to %s', async (path, expected) => {
    const response = await testGate({ loginPath, publicPaths: [] })(requestTo(path))
    const { pathname, searchParams } = new URL(response.headers.get('location') ?? '')
    expect([pathname, searchParams.get('from')]).toEqual([expected, path])
  })

  test('leaves every sign-in page open, and returns to none', async () => {
    for (const path of ['/login', '/de/anmelden', '/de/at/anmelden', '/de/anmelden/code']) {
      const response = await testGate({ loginPath, publicPaths: [] })(requestTo(path))
      expect(isPassed(response)).toBe(true)
      expect(forwardedHeaders(response)['x-sendora-return-to']).toBeUndefined()
    }
    configure({ loginPath })
    expect(getReturnTo('/de/anmelden?x=1')).toBe('/dashboard')
    expect(getReturnTo('/de/dashboard')).toBe('/de/dashboard')
  })

  test('believes no such header of a client', async () => {
    const headers = { 'x-sendora-login-path': '/de/at/anmelden' }
    const gate = testGate({ loginPath, publicPaths: ['/**'] })
    const forwarded = forwardedHeaders(await gate(requestTo('/people', { headers })))
    expect(forwarded['x-sendora-login-path']).toBe('/login')
    expect(forwardedHeaders(await testGate()(requestTo('/', { headers })))).not.toHaveProperty(
      'x-sendora-login-path',
    )
  })
})

describe('a page and its actions', () => {
  test.each(rows)('requireSession at %s leads to %s', async (path, expected) => {
    await visitPage(path)
    expect(new URL(await locationOf(requireSession()), 'https://app.example').pathname).toBe(
      expected,
    )
  })

  test('a sign-out stays in its language', async () => {
    await visitPage('/de/dashboard', { '__Host-sendora_at': unsignedToken(), ...stale })
    expect(await locationOf(signOutAction())).toBe('/de/anmelden?reason=signed_out')
  })

  test('a form without scripts that is refused stays on its sign-in page', async () => {
    await visitPage('/de/anmelden')
    const form = formOf({ email: 'ada@example.com', password: 'a quiet river' })
    expect(await locationOf(signInAction(form))).toMatch(
      /^\/de\/anmelden\?.*error=INVALID_CREDENTIALS/,
    )
  })

  test('TryRefresh is told where to go, with scripts and without', async () => {
    await visitPage('/de/dashboard', stale)
    expect(await tryRefreshAction(null)).toMatchObject({
      kind: 'rejected',
      loginPath: '/de/anmelden',
    })
    await visitPage('/de/dashboard', stale)
    expect(await locationOf(refreshAction(formOf({ from: '/de/dashboard' })))).toBe(
      '/de/anmelden?from=%2Fde%2Fdashboard&reason=expired',
    )
  })

  test('without a gate, a forged header opens nothing', async () => {
    configure({ loginPath })
    visit({}, { 'x-sendora-login-path': 'https://evil.test' })
    expect(await locationOf(requireSession())).toBe('/login')
  })
})

function LoginPath() {
  return useClientConfig().loginPath
}

test.each(rows)('a client component at %s knows %s', (path, expected) => {
  configure({ loginPath })
  pathname = path
  // As it crosses from the server to the browser.
  const config = JSON.parse(JSON.stringify(getClientConfig()))
  const page = (
    <ClientConfigProvider config={config}>
      <LoginPath />
    </ClientConfigProvider>
  )
  expect(renderToString(page)).toBe(expected)
})

describe('the option loginPath', () => {
  test.each<[title: string, value: Record<string, string>]>([
    ['without a page for the rest', { '/de': '/de/login' }],
    ['with a pattern', { '/': '/login', '/*': '/*/login' }],
    ['with a relative path', { '/': '/login', de: '/de/login' }],
    ['with another origin', { '/': '/login', '/de': '//evil.test' }],
  ])('is refused %s', async (_, value) => {
    await expect(trial(testGate({ loginPath: value }))).rejects.toThrow('Option "loginPath"')
  })

  test('may be repeated at the gate, and not contradicted', async () => {
    await trial(testGate({ loginPath }))
  })
})
