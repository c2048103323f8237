import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  currentReturnTo,
  getSession,
  getSessionState,
  requireSession,
  withSessionAction,
} from '@/lib/sendora/server'
import { refreshCurrentSession } from '@/lib/sendora/server/refresh-session'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { nowSeconds } from '@/tests/support/clock'
import { fakeCookieStore } from '@/tests/support/cookie-store'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'
import { appOrigin, freshPublicKey } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const fresh = unsignedToken()
const renewed = unsignedToken({ jti: 'renewed' })
const stale = { '__Host-sendora_at': unsignedToken(expiredClaims), '__Host-sendora_rt': 'rt_1' }
let service = fakeService()

function visit(cookies: Record<string, string>, headers: Record<string, string> = {}) {
  currentRequest.cookies = fakeCookieStore(cookies).store
  currentRequest.headers = new Headers(headers)
}

beforeEach(() => {
  service = fakeService({ '/token/refresh': () => issued(renewed, 'rt_2') })
  vi.stubEnv('NEXT_PUBLIC_SENDORA_KEY', freshPublicKey())
  vi.stubEnv('APP_ORIGIN', appOrigin)
  vi.stubEnv('SENDORA_API_URL', 'https://api.example')
  vi.stubGlobal('fetch', service.fetch)
  vi.useFakeTimers({ now: nowSeconds * 1000, toFake: ['Date'] })
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a page', () => {
  test('gets the session of its request', async () => {
    visit({ '__Host-sendora_at': fresh })
    expect(await getSession()).toMatchObject({ userId: 'user-ada' })
    expect(await requireSession()).toMatchObject({ userId: 'user-ada' })
  })

  test('without one ends at sign-in, and comes back to where the gate saw it', async () => {
    visit({}, { 'x-sendora-return-to': '/people?page=2' })
    expect(await getSession()).toBeNull()
    expect(await locationOf(requireSession())).toBe('/login?from=%2Fpeople%3Fpage%3D2')
  })

  test('never comes back to what a client claims where no gate ran', async () => {
    for (const claimed of ['//evil.test', 'https://evil.test', '/login', '/\\evil.test']) {
      visit({}, { 'x-sendora-return-to': claimed })
      expect(await currentReturnTo()).toBeNull()
      expect(await locationOf(requireSession())).toBe('/login')
    }
  })

  test('never spends a refresh token', async () => {
    visit(stale)
    expect(await getSessionState()).toEqual({ kind: 'refreshable', reason: 'expired' })
    expect(service.calls).toEqual([])
  })

  test('that cannot have its session verified fails instead of signing out', async () => {
    vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
    vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
    visit({ '__Host-sendora_at': unsignedToken({ iss: 'https://api.example', aud: 'project-1' }) })
    await expect(requireSession()).rejects.toMatchObject({ code: 'service_unavailable' })
  })
})

describe('what TryRefresh asks for', () => {
  test('is done already when another tab was first', async () => {
    visit({ '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' })
    expect(await refreshCurrentSession(null)).toEqual({ kind: 'renewed' })
    expect(service.calls).toEqual([])
  })

  test('is done also for a token that looks good and was refused', async () => {
    visit({ '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' })
    expect(await refreshCurrentSession(nowSeconds + 900)).toEqual({ kind: 'renewed' })
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
    expect(currentRequest.cookies.get('__Host-sendora_at')).toBe(renewed)
  })

  test.each([
    [
      'rejected',
      () => refusal(401, 'INVALID_REFRESH_TOKEN'),
      { kind: 'rejected', reason: 'expired', basePath: '', loginPath: '/login' },
    ],
    [
      'rejected, in neutral words for a closed account',
      () => refusal(403, 'ACCOUNT_DISABLED'),
      { kind: 'rejected', reason: 'ended', basePath: '', loginPath: '/login' },
    ],
    ['unavailable', () => jsonResponse(503, {}), { kind: 'unavailable', retryAfterSeconds: null }],
  ])('ends as %s', async (_, answer, result) => {
    visit(stale)
    service.answers['/token/refresh'] = answer
    expect(await refreshCurrentSession(null)).toEqual(result)
  })

  test('is impossible without a refresh token', async () => {
    visit({})
    expect(await refreshCurrentSession(null)).toEqual({
      kind: 'missing',
      basePath: '',
      loginPath: '/login',
    })
  })
})

describe('a wrapped action', () => {
  const action = withSessionAction(async ({ session }, word: string) => `${word} ${session.userId}`)

  test('runs with the session and its own arguments', async () => {
    visit({ '__Host-sendora_at': fresh }, fromOurPage)
    expect(await action('hello')).toBe('hello user-ada')
  })

  test('renews an expired session first', async () => {
    visit(stale, fromOurPage)
    expect(await action('hello')).toBe('hello user-ada')
    expect(service.callsTo('/token/refresh')).toHaveLength(1)
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_2')
  })

  test.each<Record<string, string>>([
    {},
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: appOrigin, 'sec-fetch-site': 'cross-site' },
  ])('X005, X007: does not run for %o', async (headers) => {
    visit({ '__Host-sendora_at': fresh }, headers)
    await expect(action('hello')).rejects.toMatchObject({ code: 'cross_origin' })
  })

  test('without a session ends at sign-in and comes back', async () => {
    visit({}, { ...fromOurPage, 'x-sendora-return-to': '/account' })
    expect(await locationOf(action('hello'))).toBe('/login?from=%2Faccount')
  })

  test('during an outage fails, and keeps the session', async () => {
    visit(stale, fromOurPage)
    service.answers['/token/refresh'] = () => jsonResponse(503, {})
    await expect(action('hello')).rejects.toMatchObject({ code: 'service_unavailable' })
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
  })
})
