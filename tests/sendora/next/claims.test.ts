import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isUnverified } from '@/lib/sendora/core/errors/gate-messages'
import { missingClaims } from '@/lib/sendora/core/tokens/session-requirement'
import type { FormState, SessionRequirement } from '@/lib/sendora/index'
import { idle } from '@/lib/sendora/index'
import {
  requireSession,
  SessionBoundary,
  withSession,
  withSessionAction,
  withSessionForm,
  withVerifiedSession,
} from '@/lib/sendora/server'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, Forbidden, locationOf, nextNavigation } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse, refusal } from '@/tests/support/fake-service'
import { cookiesSet, fromOurPage, requestTo } from '@/tests/support/gate-request'
import { signingKey } from '@/tests/support/signing-keys'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const adminOnly: SessionRequirement = { claims: { role: 'admin' } }
const confirmed: SessionRequirement = {
  claims: { email_verified: true },
  repairPath: '/account/confirm-email',
}
const onPage = { ...fromOurPage, 'x-sendora-return-to': '/people?page=2' }

const key = await signingKey()
const admin = await key.sign({ role: 'admin' })
const member = await key.sign({ role: 'member' })
/** Issued long enough ago for the service to know better. */
const earlier = { iat: nowSeconds - 60, exp: nowSeconds + 840 }
const earlierMember = await key.sign({ role: 'member', ...earlier })
const unconfirmed = await key.sign({ email_verified: false, ...earlier })

const cookies = (accessToken: string) => ({
  '__Host-sendora_at': accessToken,
  '__Host-sendora_rt': 'rt_1',
  '__Host-sendora_csrf': 'c1',
})
const refreshes = () => service.callsTo('/token/refresh').length
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/jwks.json': () => jsonResponse(200, { keys: [key.publicJwk] }),
    '/token/refresh': () => issued(member, 'rt_2'),
  })
  enterApp(service.fetch)
  vi.stubEnv('SENDORA_JWKS_URL', 'https://api.example/jwks.json')
  vi.stubEnv('SENDORA_AUDIENCE', 'project-1')
})

afterEach(leaveApp)

describe('a page that demands a claim', () => {
  test('is drawn for a session that has it', async () => {
    visit(cookies(admin))
    expect(await requireSession(adminOnly)).toMatchObject({ claims: { role: 'admin' } })
    const children = vi.fn(() => 'drawn')
    expect(await SessionBoundary({ ...adminOnly, children })).toBe('drawn')
  })

  test('is forbidden to a session without it, which stays signed in', async () => {
    visit(cookies(earlierMember), onPage)
    await expect(requireSession(adminOnly)).rejects.toThrow(Forbidden)
    const children = vi.fn()
    await expect(SessionBoundary({ ...adminOnly, children })).rejects.toThrow(Forbidden)
    expect(children).not.toHaveBeenCalled()
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
    expect(refreshes()).toBe(0)
  })

  test('leads to the page that repairs it, and says where to come back to', async () => {
    visit(cookies(unconfirmed), onPage)
    const repair = '/account/confirm-email?from=%2Fpeople%3Fpage%3D2'
    expect(await locationOf(requireSession(confirmed))).toBe(repair)
    expect(await locationOf(SessionBoundary({ ...confirmed, children: () => null }))).toBe(repair)
  })

  test('sends a visitor without a session to sign in, and not to repair', async () => {
    visit({}, onPage)
    expect(await locationOf(requireSession(confirmed))).toBe('/login?from=%2Fpeople%3Fpage%3D2')
  })

  test('is never drawn by a token that was only decoded', async () => {
    vi.stubEnv('SENDORA_JWKS_URL', '')
    visit(cookies(unsignedToken({ role: 'admin' })))
    await expect(requireSession(adminOnly)).rejects.toMatchObject({ code: 'verification_required' })
    visit(cookies(unsignedToken({ role: 'member' })))
    await expect(requireSession(adminOnly)).rejects.toThrow(Forbidden)
  })
})

describe('what a page draws in its own place, to be read without scripts', () => {
  const forbidden = 'not for you'
  const failed = (error: unknown) => `broke: ${(error as Error).message}`

  test('a missing claim, where no page repairs it', async () => {
    visit(cookies(earlierMember), onPage)
    const children = vi.fn()
    expect(await SessionBoundary({ ...adminOnly, children, forbidden, failed })).toBe(forbidden)
    expect(children).not.toHaveBeenCalled()
  })

  test('not a missing claim that a page repairs', async () => {
    visit(cookies(unconfirmed), onPage)
    const boundary = SessionBoundary({ ...confirmed, children: () => null, forbidden, failed })
    expect(await locationOf(boundary)).toContain('/account/confirm-email')
  })

  test('a demand that decoded sessions cannot meet', async () => {
    vi.stubEnv('SENDORA_JWKS_URL', '')
    visit(cookies(unsignedToken({ role: 'admin' })))
    const children = vi.fn()
    expect(await SessionBoundary({ ...adminOnly, children, forbidden, failed })).toMatch(/^broke: /)
    expect(children).not.toHaveBeenCalled()
    await expect(SessionBoundary({ ...adminOnly, children })).rejects.toMatchObject({
      code: 'verification_required',
    })
  })

  test('what its children throw, at once or later', async () => {
    visit(cookies(admin), onPage)
    const broken = new Error('x')
    const atOnce = () => {
      throw broken
    }
    for (const children of [atOnce, () => Promise.reject(broken)]) {
      expect(await SessionBoundary({ children, failed })).toBe('broke: x')
      await expect(SessionBoundary({ children })).rejects.toBe(broken)
    }
  })

  test('not a redirect of its children, nor a refusal of Next', async () => {
    visit(cookies(admin), onPage)
    const elsewhere = SessionBoundary({ children: () => nextNavigation.redirect('/x'), failed })
    expect(await locationOf(elsewhere)).toBe('/x')
    await expect(
      SessionBoundary({ children: () => nextNavigation.forbidden(), failed }),
    ).rejects.toThrow(Forbidden)
  })
})

describe('a demand', () => {
  test.each([undefined, []])('for %j is never met: a missing setting opens no door', (wanted) => {
    expect(
      missingClaims({ sub: 'usr_1', exp: 1, role: 'admin' }, { role: wanted as never }),
    ).toEqual(['role'])
    expect(missingClaims({ sub: 'usr_1', exp: 1 }, { role: wanted as never })).toEqual(['role'])
  })
})

describe('an action that demands a claim', () => {
  const run = vi.fn(async () => 'done')
  const action = withSessionAction(run, adminOnly)

  beforeEach(() => run.mockClear())

  test('runs for a session that has it', async () => {
    visit(cookies(admin), onPage)
    expect(await action()).toBe('done')
    expect(refreshes()).toBe(0)
  })

  test('does not run for a session without it', async () => {
    visit(cookies(earlierMember), onPage)
    await expect(action()).rejects.toThrow(Forbidden)
    expect(run).not.toHaveBeenCalled()
  })

  test('runs when the service has granted it since: one renewal brings it', async () => {
    service.answers['/token/refresh'] = () => issued(admin, 'rt_2')
    visit(cookies(earlierMember), onPage)
    expect(await action()).toBe('done')
    expect(refreshes()).toBe(1)
    expect(currentRequest.cookies.get('__Host-sendora_at')).toBe(admin)
  })

  test('asks no service about a token of this moment', async () => {
    visit(cookies(member), onPage)
    await expect(action()).rejects.toThrow(Forbidden)
    expect(refreshes()).toBe(0)
  })

  test('is refused all the same while the service is away, and the session is kept', async () => {
    service.answers['/token/refresh'] = () => jsonResponse(503, {})
    visit(cookies(earlierMember), onPage)
    await expect(action()).rejects.toThrow(Forbidden)
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
  })

  test('ends at sign-in when the renewal shows that the session is over', async () => {
    service.answers['/token/refresh'] = () => refusal(401, 'INVALID_REFRESH_TOKEN')
    visit(cookies(earlierMember), onPage)
    expect(await locationOf(action())).toMatch(/^\/login\?from=.*reason=expired/)
    expect(run).not.toHaveBeenCalled()
  })

  test('can end in a result that names what is missing', async () => {
    visit(cookies(member), onPage)
    const told = withSessionAction(async (): Promise<object> => ({}), {
      ...adminOnly,
      refuse: (refused) => refused,
    })
    expect(await told()).toEqual({ kind: 'forbidden', missingClaims: ['role'] })
  })

  test('leads to the page that repairs it', async () => {
    visit(cookies(unconfirmed), onPage)
    service.answers['/token/refresh'] = () => issued(unconfirmed, 'rt_2')
    const repairable = withSessionAction(run, confirmed)
    expect(await locationOf(repairable())).toBe('/account/confirm-email?from=%2Fpeople%3Fpage%3D2')
  })
})

describe('where sessions are only decoded', () => {
  const decodedAdmin = cookies(unsignedToken({ role: 'admin' }))
  const run = vi.fn(async (): Promise<FormState> => ({ kind: 'done', email: '' }))
  const guarded = vi.fn(async () => Response.json({ secret: 1 }))
  const route = { params: Promise.resolve({}) }

  beforeEach(() => {
    run.mockClear()
    guarded.mockClear()
    vi.stubEnv('SENDORA_JWKS_URL', '')
    visit(decodedAdmin, onPage)
  })

  test('a form does not run, and says why', async () => {
    const state = await withSessionForm(run, adminOnly)(idle, formOf({ name: 'x' }))
    expect(state).toMatchObject({ kind: 'refused', code: 'VERIFICATION_REQUIRED' })
    expect(run).not.toHaveBeenCalled()
  })

  test('an action does not run, and ends in the error that its boundary can tell', async () => {
    const error = await withSessionAction(run, adminOnly)().catch((thrown: unknown) => thrown)
    expect(isUnverified(error)).toBe(true)
    expect(run).not.toHaveBeenCalled()
  })

  test('a handler that renewed the session first hands the new one over with its 501', async () => {
    const past = { iat: nowSeconds - 1_000, exp: nowSeconds - 100 }
    const expired = cookies(unsignedToken({ role: 'admin', ...past }))
    service.answers['/token/refresh'] = () => issued(unsignedToken({ role: 'admin' }), 'rt_2')
    const response = await withSession(guarded, adminOnly)(
      requestTo('/api/log', { cookies: expired }),
      route,
    )
    expect(response.status).toBe(501)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
  })

  test.each([
    ['a claim is', withSession(guarded, adminOnly)],
    ['a verified session is', withVerifiedSession(guarded)],
  ])('a handler answers 501 where %s demanded, and names the variable', async (_, handler) => {
    const response = await handler(requestTo('/api/log', { cookies: decodedAdmin }), route)
    expect([response.status, await response.json()]).toEqual([
      501,
      {
        error: {
          code: 'VERIFICATION_REQUIRED',
          message: expect.stringContaining('SENDORA_JWKS_URL'),
        },
      },
    ])
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(guarded).not.toHaveBeenCalled()
  })
})

describe('the action of a form', () => {
  const run = vi.fn(async (): Promise<FormState> => ({ kind: 'done', email: '' }))
  const action = withSessionForm(run, adminOnly)
  const send = () => action(idle, formOf({ name: 'x' }))

  beforeEach(() => run.mockClear())

  test('says that the account may not', async () => {
    visit(cookies(member), onPage)
    expect(await send()).toMatchObject({ kind: 'refused', code: 'CLAIM_MISSING' })
    expect(run).not.toHaveBeenCalled()
  })

  test('says that the service is away, and keeps the session', async () => {
    service.answers['/token/refresh'] = () => jsonResponse(503, {})
    visit({ '__Host-sendora_rt': 'rt_1' }, onPage)
    expect(await send()).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
    expect(currentRequest.cookies.get('__Host-sendora_rt')).toBe('rt_1')
  })

  test('says that the form came from elsewhere', async () => {
    visit(cookies(admin), { origin: 'https://evil.test' })
    expect(await send()).toMatchObject({ kind: 'refused', code: 'CROSS_ORIGIN' })
    expect(run).not.toHaveBeenCalled()
  })

  test('gets a form, whatever it was called with', async () => {
    visit(cookies(admin), onPage)
    await action(idle, 'not a form' as unknown as FormData)
    expect(run).toHaveBeenCalledWith(expect.anything(), expect.any(FormData))
  })
})

describe('a handler that demands a claim', () => {
  const handler = withSession(async () => Response.json({ secret: 1 }), adminOnly)
  const call = (facts: Parameters<typeof requestTo>[1]) =>
    handler(requestTo('/api/log', facts), { params: Promise.resolve({}) })
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  test.each([
    ['cookies', { cookies: cookies(admin) }],
    ['a Bearer header', bearer(admin)],
  ])('answers %s that have it', async (_, facts) => {
    expect((await call(facts)).status).toBe(200)
  })

  test.each([
    ['cookies', { cookies: cookies(earlierMember) }],
    ['a Bearer header', bearer(earlierMember)],
  ])('answers %s without it 403, and names what is missing', async (_, facts) => {
    const response = await call(facts)
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({
      error: {
        code: 'CLAIM_MISSING',
        message: 'Your account can’t do this.',
        details: { missingClaims: ['role'] },
      },
    })
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  test('answers nobody 401', async () => {
    expect((await call({})).status).toBe(401)
  })

  test('renews cookies once when the service may know better, and keeps what came', async () => {
    service.answers['/token/refresh'] = () => issued(admin, 'rt_2')
    const response = await call({ cookies: cookies(earlierMember) })
    expect(response.status).toBe(200)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
    expect(refreshes()).toBe(1)
  })

  test('writes renewed cookies also when the claim stays missing', async () => {
    const response = await call({ cookies: cookies(earlierMember) })
    expect(response.status).toBe(403)
    expect(cookiesSet(response)).toMatchObject({ '__Host-sendora_rt': 'rt_2' })
  })

  test('answers 403 and keeps the cookies while the service is away', async () => {
    service.answers['/token/refresh'] = () => jsonResponse(503, {})
    const response = await call({ cookies: cookies(earlierMember) })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  })
})
