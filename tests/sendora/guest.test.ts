import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  confirmEmailCodeAction,
  signUpAction,
  startGuestAction,
} from '@/lib/sendora/account-actions'
import { completeMfaAction, confirmMagicLinkAction, signInAction } from '@/lib/sendora/actions'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { startSingleSignOnAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const guestToken = unsignedToken({ sub: 'guest_1', is_anonymous: true, email: null })
const userToken = unsignedToken()
const guest = { '__Host-sendora_at': guestToken, '__Host-sendora_rt': 'rt_guest' }
const member = { '__Host-sendora_at': userToken, '__Host-sendora_rt': 'rt_1' }
const person = { name: 'Ada', email: 'ada@example.com', password: 'a quiet river' }
const attempt = '0d0b1a3e-5a52-4a3e-9f3b-2b1c7a1de001'
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/anonymous': () => issued(guestToken, 'rt_guest'),
    '/upgrade': () => issued(userToken, 'rt_9'),
    '/signup': () => issued(userToken, 'rt_9'),
    '/login': () => issued(userToken, 'rt_9'),
    '/mfa/challenge': () => issued(userToken, 'rt_9'),
    '/magic-link/verify': () => issued(userToken, 'rt_9'),
    '/email-otp/verify': () => issued(userToken, 'rt_9'),
    '/sso/oidc/start': () => ok({ authorizationUrl: 'https://idp.example/authorize' }),
    '/token/refresh': () =>
      issued(unsignedToken({ is_anonymous: true, jti: 'next' }), 'rt_guest_2'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const start = (fields: Record<string, string> = {}) => startGuestAction(idle, formOf(fields))

describe('starting as a guest', () => {
  test('asks for nothing, stores the session and goes to where the visitor wanted', async () => {
    expect(await locationOf(start({ from: '/dashboard/people' }))).toBe('/dashboard/people')
    expect(cookie('rt')).toBe('rt_guest')
    expect(service.calls[0]?.body).toEqual({})
  })

  test('makes one guest of a double press', async () => {
    await Promise.all([
      locationOf(start({ idempotencyKey: attempt })),
      locationOf(start({ idempotencyKey: attempt })),
    ])
    expect(service.callsTo('/anonymous')).toHaveLength(1)
  })

  test.each([
    'the-attempt-of-our-own-form',
    'x'.repeat(36),
    `${attempt} `,
    attempt.toUpperCase(),
    attempt.replace('-4', '-1'),
    '',
  ])('never makes one guest of two browsers whose page says %j', async (fixed) => {
    await Promise.all(
      [1, 2].map(() => {
        visit()
        return locationOf(start({ idempotencyKey: fixed }))
      }),
    )
    expect(service.callsTo('/anonymous')).toHaveLength(2)
  })

  test.each([
    ['a guest', guest],
    ['a member', member],
  ])('%s keeps the session that is there', async (_, cookies) => {
    visit(cookies)
    expect(await locationOf(start())).toBe('/dashboard')
    expect(service.calls).toEqual([])
    expect(cookie('rt')).toBe(cookies['__Host-sendora_rt'])
  })

  const expired = unsignedToken({ is_anonymous: true, exp: nowSeconds - 60, iat: nowSeconds - 900 })

  test('an expired guest is renewed and not made anew', async () => {
    visit({ ...guest, '__Host-sendora_at': expired })
    expect(await locationOf(start())).toBe('/dashboard')
    expect(service.callsTo('/anonymous')).toEqual([])
    expect(cookie('rt')).toBe('rt_guest_2')
  })

  test('an outage costs an expired guest nothing', async () => {
    visit({ ...guest, '__Host-sendora_at': expired })
    service.answers['/token/refresh'] = () => new Response('', { status: 503 })
    expect(await start()).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
    expect(cookie('rt')).toBe('rt_guest')
  })

  test('counts as a sign-up by network', async () => {
    const seen: unknown[] = []
    configureSendora({
      limit: async (attempt) => {
        seen.push(attempt)
        return { kind: 'limited', retryAfterSeconds: 9 }
      },
    })
    expect(await start()).toMatchObject({ kind: 'refused', code: 'RATE_LIMITED' })
    expect(seen).toEqual([{ kind: 'sign-up', account: null, address: null }])
    expect(service.calls).toEqual([])
  })
})

describe('keeping a guest’s account', () => {
  const signUp = () => signUpAction(idle, formOf({ ...person, from: '/account' }))

  test('upgrades in place with the guest’s own session', async () => {
    visit(guest)
    expect(await locationOf(signUp())).toBe('/account')
    expect(service.callsTo('/upgrade')[0]?.body).toEqual({ refreshToken: 'rt_guest', ...person })
    expect(service.callsTo('/signup')).toEqual([])
    expect(cookie('rt')).toBe('rt_9')
  })

  test('a taken address is named beside its field, and the guest stays', async () => {
    visit(guest)
    service.answers['/upgrade'] = () => refusal(409, 'CONFLICT')
    expect(await signUp()).toMatchObject({ kind: 'invalid', fields: { email: expect.any(String) } })
    expect(cookie('rt')).toBe('rt_guest')
  })

  test.each([
    ['INVALID_REFRESH_TOKEN', 401],
    ['NOT_ANONYMOUS', 409],
  ])('%s is said in words', async (code, status) => {
    visit(guest)
    service.answers['/upgrade'] = () => refusal(status, code)
    expect(await signUp()).toMatchObject({ kind: 'refused', code, name: 'Ada' })
  })
})

describe('the takeover hint', () => {
  const linkAsked = async () => {
    const { linkRequest } = await import('@/lib/sendora/server/sign-in/link-request')
    const { configuration } = await import('@/lib/sendora/server/configuration')
    const config = configuration()
    await linkRequest(currentRequest.cookies, config).remember('user@example.com', '/dashboard')
  }
  const flows: [path: string, run: () => Promise<unknown>][] = [
    ['/login', () => signInAction(idle, formOf(person))],
    ['/mfa/challenge', () => completeMfaAction(idle, formOf({ code: '123456' }))],
    ['/email-otp/verify', () => confirmEmailCodeAction(idle, formOf({ code: '123456' }))],
    [
      '/magic-link/verify',
      async () => {
        await linkAsked()
        await confirmMagicLinkAction(idle, formOf({ token: 'ml_1' }))
      },
    ],
    ['/sso/oidc/start', () => startSingleSignOnAction(idle, formOf({}))],
  ]
  const underWay = {
    '__Host-sendora_mfa': 'challenge_1',
    '__Host-sendora_code': `${nowSeconds * 1000}.5.ada@example.com`,
  }
  const settled = (call: Promise<unknown>) => call.catch(() => undefined)

  test.each(flows)('goes along to %s from a guest', async (path, run) => {
    visit({ ...guest, ...underWay })
    await settled(run())
    expect(service.callsTo(path)[0]?.body).toMatchObject({ prevAnonRefreshToken: 'rt_guest' })
  })

  test.each(flows)('does not go along to %s from anybody else', async (path, run) => {
    for (const cookies of [{}, member]) {
      visit({ ...cookies, ...underWay })
      await settled(run())
    }
    const bodies = service.callsTo(path).map(({ body }) => body)
    expect(bodies).toHaveLength(2)
    for (const body of bodies) expect(body).not.toHaveProperty('prevAnonRefreshToken')
  })

  test('is not sent with a link that someone else has asked for', async () => {
    visit(guest)
    const form = formOf({ token: 'ml_1', device: 'this' })
    expect(await confirmMagicLinkAction(idle, form)).toMatchObject({
      kind: 'confirm-account',
      signedInAs: 'a guest',
    })
    expect(service.callsTo('/magic-link/verify')[0]?.body).toEqual({ token: 'ml_1' })
  })

  test('a guest who asked for the link is signed in without a question', async () => {
    const email = 'user@example.com'
    service.answers['/magic-link/verify'] = () => issued(unsignedToken({ email }), 'rt_9')
    visit(guest)
    await linkAsked()
    const sent = confirmMagicLinkAction(idle, formOf({ token: 'ml_1' }))
    expect(await locationOf(sent)).toBe('/dashboard')
    expect(cookie('rt')).toBe('rt_9')
  })

  test('is in nothing that is reported', async () => {
    const events: unknown[] = []
    configureSendora({ onEvent: (event) => events.push(event) })
    visit(guest)
    await locationOf(signInAction(idle, formOf(person)))
    configureSendora({ onEvent: null })
    expect(events.length).toBeGreaterThan(0)
    expect(JSON.stringify(events)).not.toContain('rt_guest')
  })
})
