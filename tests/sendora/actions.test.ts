import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isLinkUsedHere } from '@/lib/sendora/account'
import {
  completeMfaAction,
  confirmMagicLinkAction,
  refreshAction,
  requestMagicLinkAction,
  signInAction,
  signOutAction,
  tryRefreshAction,
} from '@/lib/sendora/actions'
import { stateMessage } from '@/lib/sendora/client'
import { idle } from '@/lib/sendora/index'
import type { SendoraEvent } from '@/lib/sendora/instrumentation'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, jsonResponse, ok, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'
import { refusedRows } from './core/return-to.rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const fresh = unsignedToken()
const typed = { email: 'ada@example.com', password: 'correct horse battery staple' }
const valid = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const stale = { ...valid, '__Host-sendora_at': unsignedToken(expiredClaims) }
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/login': () => issued(fresh, 'rt_9'),
    '/mfa/challenge': () => issued(fresh, 'rt_9'),
    '/magic-link/request': () => ok({}),
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const signIn = (fields: object = {}) => signInAction(idle, formOf({ ...typed, ...fields }))

describe('signing in', () => {
  test('stores the session and goes to where the visitor wanted', async () => {
    expect(await locationOf(signIn({ from: '/people?page=2' }))).toBe('/people?page=2')
    expect([cookie('at'), cookie('rt')]).toEqual([fresh, 'rt_9'])
    expect(service.calls[0]?.body).toEqual(typed)
  })

  describe('on a page that loses a form’s state, as cacheComponents make it for a form without scripts', () => {
    const wrong = () => refusal(401, 'INVALID_CREDENTIALS')
    beforeEach(() => vi.stubEnv('__NEXT_CACHE_COMPONENTS', 'true'))

    test.each([
      ['/login?from=%2Fpeople&sent=1', '/login?from=%2Fpeople&error=INVALID_CREDENTIALS'],
      ['/?error=LINK_USED', '/?error=INVALID_CREDENTIALS'],
      ['//evil.example/x', '/evil.example/x?error=INVALID_CREDENTIALS'],
    ])('posted from %s, comes back to %s', async (page, expected) => {
      visit({}, { ...fromOurPage, referer: appOrigin + page })
      service.answers['/login'] = wrong
      expect(await locationOf(signIn())).toBe(expected)
    })

    test.each<[string, Record<string, string>]>([
      ['with scripts', { referer: `${appOrigin}/login`, 'next-action': '1' }],
      ['without an address to go back to', {}],
    ])('%s, answers with the state', async (_, headers) => {
      visit({}, { ...fromOurPage, ...headers })
      service.answers['/login'] = wrong
      expect(await signIn()).toMatchObject({ kind: 'refused', code: 'INVALID_CREDENTIALS' })
    })

    test('still signs in', async () => {
      visit({}, { ...fromOurPage, referer: `${appOrigin}/login` })
      expect(await locationOf(signIn({ from: '/people' }))).toBe('/people')
    })
  })

  test.each(refusedRows.filter(([, from]) => typeof from === 'string'))(
    'R098, %s: goes home for %j',
    async (_, from) => {
      expect(await locationOf(signIn({ from }))).toBe('/dashboard')
    },
  )

  test('R095: goes home for two addresses', async () => {
    const form = formOf({ ...typed, from: '/people' })
    form.append('from', '/account')
    expect(await locationOf(signInAction(form))).toBe('/dashboard')
  })

  test.each<[title: string, answer: () => Response | Promise<Response>, code: string]>([
    ['a wrong password', () => refusal(401, 'INVALID_CREDENTIALS'), 'INVALID_CREDENTIALS'],
    [
      'a locked account',
      () => refusal(403, 'ACCOUNT_LOCKED', { retryAfterSeconds: 873 }),
      'ACCOUNT_LOCKED',
    ],
    ['too many attempts', () => refusal(429, 'RATE_LIMITED'), 'RATE_LIMITED'],
    [
      'too many attempts without JSON',
      () => new Response('slow down', { status: 429 }),
      'RATE_LIMITED',
    ],
    ['a failing service', () => jsonResponse(500, {}), 'SERVICE_UNAVAILABLE'],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), 'SERVICE_UNAVAILABLE'],
    ['half a session', () => ok({ tokens: { accessToken: fresh } }), 'SERVICE_UNAVAILABLE'],
  ])('%s keeps the address and the session that was there', async (_, answer, code) => {
    visit(valid)
    service.answers['/login'] = answer
    const state = await signIn()
    expect(state).toMatchObject({ kind: 'refused', code, email: 'ada@example.com' })
    // In the library's words, never the service's.
    expect(stateMessage(state)).toMatch(/\w{3}.*\.$/)
    expect(JSON.stringify(state)).not.toContain('"No."')
    expect(JSON.stringify(state)).not.toContain(typed.password)
    expect(cookie('rt')).toBe('rt_1')
  })

  test('C007: tokens that no cookie can hold are refused, and end at the service', async () => {
    visit(valid)
    const events: SendoraEvent[] = []
    configureSendora({ onEvent: (event) => events.push(event) })
    service.answers['/login'] = () => issued(unsignedToken({ pad: 'x'.repeat(6_000) }), 'rt_9')
    const state = await signIn()
    configureSendora({ onEvent: null })
    expect(state).toMatchObject({ kind: 'refused', code: 'SESSION_TOO_LARGE', email: typed.email })
    expect([cookie('at'), cookie('rt'), cookie('csrf')]).toEqual([fresh, 'rt_1', undefined])
    expect(events).toMatchObject([{ name: 'session.too_large', source: 'sign-in' }])
    expect(service.callsTo('/token/revoke').map(({ body }) => body)).toEqual([
      { refreshToken: 'rt_9' },
    ])
  })

  test('what cannot be sent is not sent', async () => {
    expect(await signIn({ email: 'a@x.test,b@evil.test', password: '' })).toEqual({
      kind: 'invalid',
      fields: {
        email: 'Enter one email address, like you@example.com.',
        password: 'Enter your password.',
      },
      email: 'a@x.test,b@evil.test',
    })
    expect(service.calls).toEqual([])
  })

  test.each([
    [{ password: '' }, '/login?from=%2Fpeople&error=VALIDATION_ERROR'],
    [{}, '/login?from=%2Fpeople&error=INVALID_CREDENTIALS'],
  ])('without scripts a refusal of %o comes back to the page', async (fields, location) => {
    service.answers['/login'] = () => refusal(401, 'INVALID_CREDENTIALS')
    const form = formOf({ ...typed, from: '/people', ...fields })
    expect(await locationOf(signInAction(form))).toBe(location)
  })

  test.each<Record<string, string>>([
    {},
    { origin: 'https://evil.test' },
    { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
    { origin: 'null' },
  ])('X006, X015: is refused for %o', async (headers) => {
    visit(valid, headers)
    expect(await signIn()).toMatchObject({ kind: 'refused', code: 'CROSS_ORIGIN' })
    expect([service.calls, cookie('rt')]).toEqual([[], 'rt_1'])
  })

  test.each([undefined, null, 'text', { email: 'ada@example.com' }])(
    'V022: called by hand with %j, it finds an empty form',
    async (argument) => {
      expect(await signInAction(idle, argument as unknown as FormData)).toMatchObject({
        kind: 'invalid',
      })
    },
  )
})

describe('a second factor', () => {
  beforeEach(() => {
    service.answers['/login'] = () =>
      ok({ mfaRequired: true, mfaChallengeToken: 'mfa_1', user: { id: '1' } })
  })

  test('is asked for on its page, and no session exists before', async () => {
    expect(await locationOf(signIn({ from: '/people' }))).toBe('/mfa?from=%2Fpeople')
    expect([cookie('mfa'), cookie('at')]).toEqual(['mfa_1', undefined])
  })

  test('signs in with the code, and the challenge is forgotten', async () => {
    visit({ '__Host-sendora_mfa': 'mfa_1' })
    expect(await locationOf(completeMfaAction(formOf({ code: '123 456', from: '/people' })))).toBe(
      '/people',
    )
    expect(service.calls[0]?.body).toEqual({ challengeToken: 'mfa_1', code: '123456' })
    expect([cookie('mfa'), cookie('rt')]).toEqual(['', 'rt_9'])
  })

  test('may be tried again after a wrong code', async () => {
    visit({ '__Host-sendora_mfa': 'mfa_1' })
    service.answers['/mfa/challenge'] = () => refusal(401, 'MFA_CODE_INVALID')
    expect(await completeMfaAction(idle, formOf({ code: '000000' }))).toMatchObject({
      kind: 'refused',
    })
    expect(cookie('mfa')).toBe('mfa_1')
  })

  test.each<Record<string, string>>([{}, { '__Host-sendora_mfa': '' }])(
    'without a challenge (%o) starts again',
    async (cookies) => {
      visit(cookies)
      expect(await completeMfaAction(idle, formOf({ code: '123456' }))).toMatchObject({
        code: 'CHALLENGE_MISSING',
      })
      expect(service.calls).toEqual([])
    },
  )
})

describe('a sign-in link', () => {
  test('is asked for, and the answer says the same for every address', async () => {
    const state = await requestMagicLinkAction(idle, formOf({ email: 'nobody@example.com' }))
    const resend = { sentAtMs: nowSeconds * 1000, waitSeconds: 30 }
    expect(state).toEqual({ kind: 'sent', email: 'nobody@example.com', resend })
  })

  test('may be asked for again after a wait, and for another address at once', async () => {
    const ask = (email: string) => requestMagicLinkAction(idle, formOf({ email }))
    await ask('nobody@example.com')
    vi.setSystemTime((nowSeconds + 29) * 1000)
    expect(await ask('nobody@EXAMPLE.com')).toMatchObject({
      code: 'RESEND_TOO_SOON',
      retryAfterSeconds: 1,
    })
    expect((await ask('someone@example.com')).kind).toBe('sent')
    vi.setSystemTime((nowSeconds + 60) * 1000)
    expect((await ask('someone@example.com')).kind).toBe('sent')
    expect(service.callsTo('/magic-link/request')).toHaveLength(3)
  })

  test.each<[title: string, prepare: () => Promise<unknown>, code: string]>([
    ['of nobody knows what', async () => ask(), 'MAGIC_LINK_INVALID'],
    [
      'that is too old',
      async () => {
        await ask()
        vi.setSystemTime((nowSeconds + 900) * 1000)
      },
      'LINK_EXPIRED',
    ],
    [
      'that was used here',
      async () => {
        await ask()
        service.answers['/magic-link/verify'] = () => issued(fresh, 'rt_9')
        await locationOf(press())
      },
      'LINK_USED',
    ],
    ['of another browser', async () => undefined, 'LINK_OTHER_BROWSER'],
  ])('%s is refused in words of its own', async (_, prepare, code) => {
    await prepare()
    service.answers['/magic-link/verify'] = () => refusal(401, 'MAGIC_LINK_INVALID')
    expect(await press()).toMatchObject({ kind: 'refused', code })
  })

  test('that was spent here is known to its page, by a second factor as well', async () => {
    const outcomes = [
      issued(fresh, 'rt_9'),
      ok({ mfaRequired: true, mfaChallengeToken: 'mfa_1', user: { id: '1' } }),
    ]
    for (const [index, outcome] of outcomes.entries()) {
      visit()
      await ask()
      service.answers['/magic-link/verify'] = () => outcome
      const token = `ml_${index}`
      expect(await isLinkUsedHere(token)).toBe(false)
      await locationOf(press({ token }))
      expect(await isLinkUsedHere(token)).toBe(true)
      expect(await isLinkUsedHere('')).toBe(false)
    }
    expect(await isLinkUsedHere('ml_0')).toBe(false)
  })

  test('of an account with a second factor asks for it only where the link was asked for', async () => {
    service.answers['/magic-link/verify'] = () =>
      ok({ mfaRequired: true, mfaChallengeToken: 'mfa_1', user: { id: '1' } })
    expect(await press({ device: 'this' })).toMatchObject({ code: 'LINK_OWN_BROWSER_ONLY' })
    expect(cookie('mfa')).toBeUndefined()
    await ask()
    expect(await locationOf(press())).toMatch(/^\/mfa/)
  })

  test.each([
    ['this very user, who proves that it is them', 'user-ada', '/mfa?from=%2Fdashboard'],
    ['someone else', 'user-grace', 'LINK_OWN_BROWSER_ONLY'],
  ])('of an account with a second factor, over the session of %s', async (_, id, end) => {
    service.answers['/magic-link/verify'] = () =>
      ok({ mfaRequired: true, mfaChallengeToken: 'mfa_1', user: { id } })
    visit(valid)
    await ask()
    const state = await press().catch((error) => error.location)
    expect(typeof state === 'string' ? state : state.code).toBe(end)
  })

  const ask = () => requestMagicLinkAction(idle, formOf({ email: 'ada@example.com' }))
  const press = (fields: Record<string, string> = {}) =>
    confirmMagicLinkAction(idle, formOf({ token: 'ml_1', ...fields }))

  test('M002: is never asked for two addresses', async () => {
    const form = formOf({ email: 'a@x.test' })
    form.append('email', 'b@evil.test')
    expect((await requestMagicLinkAction(idle, form)).kind).toBe('invalid')
    expect(service.calls).toEqual([])
  })
})

describe('signing out', () => {
  test('clears, revokes, and goes to the sign-in page', async () => {
    visit(valid)
    expect(await locationOf(signOutAction())).toBe('/login?reason=signed_out')
    expect(cookie('rt')).toBe('')
    expect(service.callsTo('/token/revoke')[0]?.body).toEqual({ refreshToken: 'rt_1' })
  })

  test.each<[title: string, answer: () => Response | Promise<Response>, reason: string]>([
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 'signed_out_here'],
    ['is away', () => refusal(503, 'DOWN'), 'signed_out_here'],
    ['does not know our key', () => refusal(401, 'UNAUTHORIZED'), 'signed_out_here'],
    ['has ended it before', () => refusal(401, 'INVALID_REFRESH_TOKEN'), 'signed_out'],
  ])('at a service that %s clears, and says how far it went', async (_, answer, reason) => {
    service.answers['/token/revoke'] = answer
    visit(valid)
    expect(await locationOf(signOutAction())).toBe(`/login?reason=${reason}`)
    expect([cookie('at'), cookie('rt')]).toEqual(['', ''])
  })

  test('without a session leaves nothing open', async () => {
    visit({})
    expect(await locationOf(signOutAction())).toBe('/login?reason=signed_out')
    expect(service.calls).toEqual([])
  })

  test('X014: from another site does nothing', async () => {
    visit(valid, { origin: 'https://evil.test' })
    await signOutAction()
    expect([cookie('rt'), service.calls]).toEqual(['rt_1', []])
  })
})

describe('renewing', () => {
  test('X001: from another site is blocked', async () => {
    visit(stale, { origin: 'https://evil.test' })
    expect(await tryRefreshAction(null)).toEqual({ kind: 'blocked' })
    expect([cookie('rt'), service.calls]).toEqual(['rt_1', []])
  })

  test('answers without a token', async () => {
    visit(stale)
    const result = await tryRefreshAction(null)
    expect(result).toEqual({ kind: 'renewed' })
    expect(cookie('rt')).toBe('rt_2')
  })

  test('believes no argument but a number', async () => {
    visit(valid)
    expect(await tryRefreshAction('x' as unknown as number)).toEqual({ kind: 'renewed' })
    expect(service.calls).toEqual([])
  })

  test.each<[title: string, cookies: Record<string, string>, from: string, location: string]>([
    ['comes back to the page', stale, '/people?page=2', '/people?page=2'],
    ['R102: comes home for a hostile address', stale, '//evil.test', '/dashboard'],
    ['without a session goes to sign in', {}, '/people', '/login?from=%2Fpeople&reason=expired'],
  ])('without scripts %s', async (_, cookies, from, location) => {
    visit(cookies)
    expect(await locationOf(refreshAction(formOf({ from })))).toBe(location)
  })

  test.each<[what: string, fields: Record<string, string>, location: string]>([
    ['the page', { from: '/people?page=2#last' }, '/people?page=2&reason=REASON#last'],
    ['the page, once', { from: '/people?reason=blocked' }, '/people?reason=REASON'],
    ['R102: home', { from: '//evil.test' }, '/dashboard?reason=REASON'],
    ['the sign-in page', { from: '/people', at: '/login' }, '/login?from=%2Fpeople&reason=REASON'],
    ['nowhere else', { from: '/people', at: '//evil.test' }, '/people?reason=REASON'],
  ])('without scripts, what went wrong is told to %s', async (_, fields, location) => {
    visit(stale)
    service.answers['/token/refresh'] = () => refusal(503, 'DOWN')
    expect(await locationOf(refreshAction(formOf(fields)))).toBe(
      location.replace('REASON', 'unavailable'),
    )
    visit(stale, { origin: 'https://evil.test' })
    expect(await locationOf(refreshAction(formOf(fields)))).toBe(
      location.replace('REASON', 'blocked'),
    )
    expect(cookie('rt')).toBe('rt_1')
  })
})
