import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmationReturnTo } from '@/lib/sendora/account'
import {
  changePasswordAction,
  continueConfirmedAction,
  requestPasswordResetAction,
  resendEmailVerificationAction,
  resetPasswordAction,
  signUpAction,
  verifyEmailAction,
} from '@/lib/sendora/account-actions'
import { signInAction } from '@/lib/sendora/actions'
import type { FormState } from '@/lib/sendora/index'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const fresh = unsignedToken()
const renewed = unsignedToken({ jti: 'renewed' })
const session = { '__Host-sendora_at': fresh, '__Host-sendora_rt': 'rt_1' }
const unconfirmed = { ...session, '__Host-sendora_at': unsignedToken({ email_verified: false }) }
const person = { name: 'Ada', email: 'ada@example.com', password: 'a quiet river' }
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/signup': () => issued(fresh, 'rt_9'),
    '/password/forgot': () => ok({}),
    '/password/reset': () => ok({}),
    '/password/change': () => ok({ revoked: 1 }),
    '/reauthenticate': () => ok({}),
    '/email/verify': () => ok({}),
    '/email/verify/resend': () => ok({}),
    '/token/refresh': () => issued(renewed, 'rt_2'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
/** A service for which a link is spent after one call. */
const spentOnce = (answer: Response, code: string) => {
  let isSpent = false
  return () => {
    if (isSpent) return refusal(401, code)
    isSpent = true
    return answer
  }
}
const weak = (code: string, path = 'password') =>
  refusal(400, 'VALIDATION_ERROR', { issues: [{ path: [path], code, message: 'not ours' }] })

describe('signing up', () => {
  const signUp = (fields: object = {}) => signUpAction(idle, formOf({ ...person, ...fields }))

  test('stores a session at once and goes to where the visitor wanted', async () => {
    expect(await locationOf(signUp({ from: '/people' }))).toBe('/people')
    expect(cookie('rt')).toBe('rt_9')
    expect(service.calls[0]?.body).toEqual(person)
  })

  test('without a name sends none, and nothing else that was added to the form', async () => {
    await locationOf(signUp({ name: '  ', role: 'admin', emailVerified: 'true' }))
    const { name: _, ...rest } = person
    expect(service.calls[0]?.body).toEqual(rest)
  })

  test.each<[title: string, fields: object, wrong: object]>([
    ['no password', { password: '' }, { password: 'Choose a password.' }],
    ['seven characters', { password: 'seven77' }, { password: 'Use at least 8 characters.' }],
    ['no address', { email: '' }, { email: 'Enter your email address.' }],
    ['a long name', { name: 'x'.repeat(81) }, { name: 'Use at most 80 characters.' }],
    [
      'a name that turns text around',
      { name: 'Ada\u202e' },
      { name: 'This name contains a character that can’t be used.' },
    ],
  ])('%s is not sent, and what was typed stays', async (_, fields, wrong) => {
    const { password, ...typed } = { ...person, ...fields }
    const state = await signUp(fields)
    expect(state).toEqual({ kind: 'invalid', fields: wrong, ...typed })
    expect(service.calls).toEqual([])
    if (password !== '') expect(JSON.stringify(state)).not.toContain(password)
  })

  test('twice with one press makes one account, and both get its session', async () => {
    let hasAccount = false
    service.answers['/signup'] = () => {
      if (hasAccount) return refusal(409, 'CONFLICT')
      hasAccount = true
      return issued(fresh, 'rt_9')
    }
    const attempt = crypto.randomUUID()
    const presses = [signUp({ idempotencyKey: attempt }), signUp({ idempotencyKey: attempt })]
    expect(await Promise.all(presses.map(locationOf))).toEqual(['/dashboard', '/dashboard'])
    expect(await locationOf(signUp({ idempotencyKey: attempt }))).toBe('/dashboard')
    expect(service.callsTo('/signup')).toHaveLength(1)

    visit()
    const other = await signUp({ idempotencyKey: attempt, password: 'another quiet river' })
    expect(other).toMatchObject({ kind: 'invalid', fields: { email: expect.any(String) } })
  })

  test.each<[title: string, answer: Response, wrong: object]>([
    [
      'a taken address',
      refusal(409, 'CONFLICT'),
      {
        email: 'This email can’t be used for a new account. If it’s yours, sign in instead.',
      },
    ],
    [
      'a taken address by its other code',
      refusal(409, 'EMAIL_ALREADY_TAKEN'),
      {
        email: 'This email can’t be used for a new account. If it’s yours, sign in instead.',
      },
    ],
    [
      'a common password',
      weak('password_too_common'),
      { password: 'Too many people use this password. Choose another one.' },
    ],
    [
      'a password refused for a new reason',
      weak('password_pwned'),
      { password: 'This password can’t be used. Choose another one.' },
    ],
    [
      'an address that the service does not take',
      weak('invalid_format', 'email'),
      { email: 'Enter one email address, like you@example.com.' },
    ],
  ])('%s is named beside its field', async (_, answer, wrong) => {
    service.answers['/signup'] = () => answer
    const state = await signUp()
    expect(state).toEqual({ kind: 'invalid', fields: wrong, email: person.email, name: 'Ada' })
    expect(cookie('rt')).toBeUndefined()
  })

  test.each<[title: string, answer: Response, code: string]>([
    ['an unnamed fault', weak('x', 'constructor'), 'VALIDATION_ERROR'],
    ['an outage', new Response('', { status: 503 }), 'SERVICE_UNAVAILABLE'],
    ['too many attempts', refusal(429, 'RATE_LIMIT_EXCEEDED'), 'RATE_LIMIT_EXCEEDED'],
  ])('%s keeps name and address', async (_, answer, code) => {
    service.answers['/signup'] = () => answer
    expect(await signUp()).toMatchObject({
      kind: 'refused',
      code,
      email: person.email,
      name: 'Ada',
    })
  })
})

describe('a forgotten password', () => {
  test('gets the same answer for every address', async () => {
    const state = await requestPasswordResetAction(idle, formOf({ email: 'nobody@example.com' }))
    const resend = { sentAtMs: nowSeconds * 1000, waitSeconds: 30 }
    expect(state).toEqual({ kind: 'sent', email: 'nobody@example.com', resend })
  })

  test('the mail can be had again after a wait, and for another address at once', async () => {
    const ask = (email: string) => requestPasswordResetAction(idle, formOf({ email }))
    await ask('ada@example.com')
    vi.setSystemTime((nowSeconds + 29) * 1000)
    expect(await ask('ada@EXAMPLE.com')).toMatchObject({
      code: 'RESEND_TOO_SOON',
      retryAfterSeconds: 1,
    })
    expect((await ask('grace@example.com')).kind).toBe('sent')
    vi.setSystemTime((nowSeconds + 59) * 1000)
    expect((await ask('grace@example.com')).kind).toBe('sent')
    expect(service.callsTo('/password/forgot')).toHaveLength(3)
  })

  test('a dead link is explained by what this browser knows', async () => {
    const dead = () => refusal(401, 'PASSWORD_RESET_INVALID')
    await locationOf(reset())
    service.answers['/password/reset'] = dead
    expect(await reset({ newPassword: 'another quiet river' })).toMatchObject({ code: 'LINK_USED' })
    await requestPasswordResetAction(idle, formOf({ email: 'ada@example.com' }))
    vi.setSystemTime((nowSeconds + 3_600) * 1000)
    expect(await reset({ token: 'pr_2' })).toMatchObject({ code: 'LINK_EXPIRED' })
  })

  test('M002: is never asked for two addresses', async () => {
    const form = formOf({ email: 'a@x.test' })
    form.append('email', 'b@evil.test')
    expect((await requestPasswordResetAction(idle, form)).kind).toBe('invalid')
    expect(service.calls).toEqual([])
  })

  const reset = (fields: object = {}) =>
    resetPasswordAction(idle, formOf({ token: 'pr_1', newPassword: 'a quiet river', ...fields }))

  test('is replaced, and sign-in says so', async () => {
    expect(await locationOf(reset())).toBe('/login?reason=password_reset')
    expect(service.calls.map(({ body }) => body)).toEqual([
      { token: 'pr_1', newPassword: 'a quiet river' },
    ])
  })

  test('twice with one press ends twice as the first time', async () => {
    service.answers['/password/reset'] = spentOnce(ok({}), 'PASSWORD_RESET_INVALID')
    const presses = [locationOf(reset()), locationOf(reset())]
    const signIn = '/login?reason=password_reset'
    expect(await Promise.all(presses)).toEqual([signIn, signIn])
    visit()
    expect(await locationOf(reset())).toBe(signIn)
    expect(await reset({ newPassword: 'another quiet river' })).toMatchObject({ code: 'LINK_USED' })
    expect(await reset({ token: 'pr_2' })).toMatchObject({ code: 'PASSWORD_RESET_INVALID' })
  })

  test('refused or not sent once is sent again', async () => {
    service.answers['/password/reset'] = () => new Response('', { status: 503 })
    expect(await reset()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    service.answers['/password/reset'] = () => ok({})
    expect(await locationOf(reset())).toBe('/login?reason=password_reset')
  })

  test('ends the session of this browser', async () => {
    visit(session)
    await locationOf(reset())
    expect([cookie('at'), cookie('rt')]).toEqual(['', ''])
  })

  test('leaves a guest until the sign-in that takes them along', async () => {
    const guestToken = unsignedToken({ sub: 'guest_1', is_anonymous: true, email: null })
    visit({ ...session, '__Host-sendora_at': guestToken })
    expect(await locationOf(reset())).toBe('/login?reason=password_reset')
    expect([cookie('at'), service.callsTo('/token/revoke')]).toEqual([guestToken, []])
  })

  test.each(['', ' ', 'a\0b', 'x'.repeat(513), 'pr_ü'])(
    'M017: %j is no token, and is not sent',
    async (token) => {
      expect(await reset({ token })).toMatchObject({ code: 'PASSWORD_RESET_INVALID' })
      expect(service.calls).toEqual([])
    },
  )

  test.each<[title: string, answer: () => Response, state: object]>([
    [
      'a used link',
      () => refusal(401, 'PASSWORD_RESET_INVALID'),
      { kind: 'refused', code: 'PASSWORD_RESET_INVALID' },
    ],
    [
      'a weak one',
      () => weak('password_too_common', 'newPassword'),
      { fields: { newPassword: 'Too many people use this password. Choose another one.' } },
    ],
    ['an outage', () => new Response('', { status: 503 }), { code: 'SERVICE_UNAVAILABLE' }],
  ])('%s keeps the session that was there', async (_, answer, state) => {
    visit(session)
    service.answers['/password/reset'] = answer
    expect(await reset()).toMatchObject(state)
    expect(cookie('rt')).toBe('rt_1')
  })
})

describe('changing a password', () => {
  const change = (fields: object = {}) =>
    changePasswordAction(
      idle,
      formOf({ currentPassword: 'the old one', newPassword: 'a quiet river', ...fields }),
    )

  test('needs a session', async () => {
    expect(await locationOf(change())).toBe('/login')
    expect(service.calls).toEqual([])
  })

  test('sends both to the service', async () => {
    visit(session)
    expect(await change()).toEqual({ kind: 'done', email: '' })
    expect(service.calls[0]?.body).toEqual({
      currentPassword: 'the old one',
      newPassword: 'a quiet river',
    })
  })

  test('a wrong current one is no reason to renew the session', async () => {
    visit(session)
    service.answers['/password/change'] = () => refusal(401, 'INVALID_CREDENTIALS')
    expect(await change()).toMatchObject({
      kind: 'invalid',
      fields: { currentPassword: 'That’s not your current password.' },
    })
    expect([service.calls.length, cookie('rt')]).toEqual([1, 'rt_1'])
  })

  test('an old sign-in is proven by the current password', async () => {
    visit(session)
    let asked = 0
    service.answers['/password/change'] = () =>
      asked++ === 0 ? refusal(403, 'RECENT_AUTH_REQUIRED', { maxAgeSeconds: 300 }) : ok({})
    expect((await change()).kind).toBe('done')
    expect(service.callsTo('/reauthenticate')[0]?.body).toEqual({ password: 'the old one' })
  })

  test.each<[title: string, proof: Response, state: object]>([
    [
      'a wrong password',
      refusal(401, 'INVALID_CREDENTIALS'),
      { fields: { currentPassword: 'That’s not your current password.' } },
    ],
    [
      'a second factor',
      refusal(401, 'MFA_CODE_INVALID'),
      { kind: 'step-up', asksCode: true, wrong: 'code' },
    ],
    [
      'a locked account',
      refusal(403, 'ACCOUNT_LOCKED', { retryAfterSeconds: 900 }),
      { kind: 'step-up', problem: 'Too many wrong passwords. Try again in 15 minutes.' },
    ],
  ])('an old sign-in stays old for %s', async (_, proof, state) => {
    visit(session)
    service.answers['/password/change'] = () => refusal(403, 'RECENT_AUTH_REQUIRED')
    service.answers['/reauthenticate'] = () => proof
    expect(await change()).toMatchObject(state)
    expect(service.callsTo('/password/change')).toHaveLength(1)
  })

  test.each([undefined, null, 'text'])('V022: called by hand with %j', async (argument) => {
    visit(session)
    const state = await changePasswordAction(idle, argument as unknown as FormData)
    expect(state).toMatchObject({ kind: 'invalid' })
  })
})

describe('confirming an address', () => {
  test('works signed out', async () => {
    expect(await verifyEmailAction(idle, formOf({ token: 'ev_1' }))).toMatchObject({ kind: 'done' })
    expect(service.calls.map(({ body }) => body)).toEqual([{ token: 'ev_1' }])
  })

  test('by a link that was used here is told from a dead one', async () => {
    vi.useFakeTimers({ now: nowSeconds * 1000, toFake: ['Date', 'setTimeout'] })
    await verifyEmailAction(idle, formOf({ token: 'ev_1' }))
    vi.advanceTimersByTime(3_000)
    service.answers['/email/verify'] = () => refusal(401, 'EMAIL_VERIFY_INVALID')
    const again = (token: string) => verifyEmailAction(idle, formOf({ token }))
    expect(await again('ev_1')).toMatchObject({ code: 'LINK_USED' })
    expect(await again('ev_2')).toMatchObject({ code: 'EMAIL_VERIFY_INVALID' })
  })

  test('twice with one press works twice', async () => {
    service.answers['/email/verify'] = spentOnce(ok({}), 'EMAIL_VERIFY_INVALID')
    const press = (token: string) => verifyEmailAction(idle, formOf({ token }))
    const states = await Promise.all([press('ev_1'), press('ev_1'), press('ev_2')])
    expect(states.map(({ kind }) => kind)).toEqual(['done', 'done', 'refused'])
    expect(await press('ev_1')).toMatchObject({ kind: 'done' })
    expect(service.callsTo('/email/verify')).toHaveLength(2)
  })

  test('signed in, the session knows at once', async () => {
    visit(session)
    await verifyEmailAction(idle, formOf({ token: 'ev_1' }))
    expect(cookie('at')).toBe(renewed)
  })

  test.each<[title: string, answer: () => Response]>([
    ['a used link', () => refusal(401, 'EMAIL_VERIFY_INVALID')],
    ['an outage', () => new Response('', { status: 503 })],
  ])('%s leaves the session alone', async (_, answer) => {
    visit(session)
    service.answers['/email/verify'] = answer
    expect((await verifyEmailAction(idle, formOf({ token: 'ev_1' }))).kind).toBe('refused')
    expect(cookie('at')).toBe(fresh)
  })

  test('the mail can be had again, after a wait', async () => {
    visit({ ...session, '__Host-sendora_verify': `${(nowSeconds - 10) * 1000}.user-ada` })
    const soon = await resendEmailVerificationAction(idle, formOf({}))
    expect(soon).toMatchObject({ code: 'RESEND_TOO_SOON', retryAfterSeconds: 20 })
    expect(service.calls).toEqual([])

    visit({ ...session, '__Host-sendora_verify': `${(nowSeconds - 31) * 1000}.user-ada` })
    const later = await resendEmailVerificationAction(idle, formOf({}))
    expect(later).toEqual({ kind: 'sent', email: 'ada@example.com' })
    expect(cookie('verify')).toBe(`${nowSeconds * 1000}.user-ada`)
  })

  test('too often for the service says so, and how long to wait', async () => {
    visit(session)
    service.answers['/email/verify/resend'] = () =>
      refusal(429, 'RATE_LIMIT_EXCEEDED', { retryAfterSeconds: 40 })
    expect(await resendEmailVerificationAction(idle, formOf({}))).toMatchObject({
      kind: 'refused',
      code: 'RATE_LIMIT_EXCEEDED',
      message: 'Too many attempts. Try again in 40 seconds.',
      retryAfterSeconds: 40,
    })
  })

  test('too often for a gateway, which names no code, says so as well', async () => {
    visit(session)
    service.answers['/email/verify/resend'] = () =>
      new Response('Slow down', { status: 429, headers: { 'retry-after': '9' } })
    expect(await resendEmailVerificationAction(idle, formOf({}))).toMatchObject({
      kind: 'refused',
      code: 'RATE_LIMITED',
      retryAfterSeconds: 9,
    })
  })

  test('remembers where the visitor was going, for the page of the link', async () => {
    visit({ ...session, '__Host-sendora_verify': `${nowSeconds * 1000}.user-ada` })
    await resendEmailVerificationAction(idle, formOf({ from: '/people/invite' }))
    expect(cookie('confirm')).toBe('/people/invite')
    expect(await confirmationReturnTo()).toBe('/people/invite')

    visit(session)
    await resendEmailVerificationAction(idle, formOf({ from: '//evil.test' }))
    expect(await confirmationReturnTo()).toBeNull()
  })

  test('remembers no address that would not fit a cookie, but its path', async () => {
    visit(session)
    await resendEmailVerificationAction(idle, formOf({ from: `/people?q=${'x'.repeat(2_000)}` }))
    expect(cookie('confirm')).toBe('/people')
    visit(session)
    await resendEmailVerificationAction(idle, formOf({ from: `/${'x'.repeat(2_001)}` }))
    expect(cookie('confirm')).toBeUndefined()
  })

  test('leads on once a new token says that it is done', async () => {
    visit(session)
    const going = continueConfirmedAction(idle, formOf({ from: '/people/invite' }))
    expect(await locationOf(going)).toBe('/people/invite')
    expect(cookie('at')).toBe(renewed)
  })

  test('leads nowhere before', async () => {
    visit(session)
    service.answers['/token/refresh'] = () =>
      issued(unsignedToken({ email_verified: false }), 'rt_2')
    const state = await continueConfirmedAction(idle, formOf({ from: '/people/invite' }))
    expect(state).toMatchObject({ kind: 'refused', code: 'EMAIL_UNCONFIRMED' })
  })

  test('says so when the service cannot tell', async () => {
    visit(unconfirmed)
    service.answers['/token/refresh'] = () => new Response('', { status: 503 })
    const state = await continueConfirmedAction(idle, formOf({ from: '/people/invite' }))
    expect(state).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
    expect(cookie('rt')).toBe('rt_1')
  })

  test('of a session that has ended leads by way of the sign-in page', async () => {
    visit(unconfirmed)
    service.answers['/token/refresh'] = () => refusal(401, 'INVALID_REFRESH_TOKEN')
    const going = continueConfirmedAction(idle, formOf({ from: '/people/invite' }))
    expect(await locationOf(going)).toBe('/login?from=%2Fpeople%2Finvite&reason=expired')
  })

  test('the wait of another account is not ours', async () => {
    visit({ ...session, '__Host-sendora_verify': `${nowSeconds * 1000}.user-grace` })
    expect((await resendEmailVerificationAction(idle, formOf({}))).kind).toBe('sent')
  })
})

describe('the limiter of the app', () => {
  type Call = [kind: string, account: unknown, run: () => Promise<FormState>]
  const account = 'ada@example.com'

  test.each<Call>([
    ['sign-up', account, () => signUpAction(idle, formOf(person))],
    ['password-reset', account, () => requestPasswordResetAction(idle, formOf(person))],
    [
      'code',
      expect.stringMatching(/^[0-9a-f]{64}$/),
      () => resetPasswordAction(idle, formOf({ token: 'pr_1', newPassword: 'a quiet river' })),
    ],
    [
      'code',
      expect.stringMatching(/^[0-9a-f]{64}$/),
      () => verifyEmailAction(idle, formOf({ token: 'ev_1' })),
    ],
    ['email-verification', 'user-ada', () => resendEmailVerificationAction(idle, formOf({}))],
    [
      'sign-in',
      account,
      () =>
        changePasswordAction(idle, formOf({ currentPassword: 'x', newPassword: 'a quiet river' })),
    ],
  ])('%s is counted for %s before the service hears of it', async (kind, counted, run) => {
    visit(session)
    const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
    configureSendora({ limit })
    expect(await run()).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 41 })
    expect(limit).toHaveBeenCalledWith({ kind, account: counted, address: null })
    expect(service.calls).toEqual([])
  })
})

describe('the visitor’s browser', () => {
  const agentOf = (index: number) =>
    new Headers(service.calls[index]?.init.headers).get('user-agent')

  test('is named to the service, and nothing else of the visitor', async () => {
    visit({}, { ...fromOurPage, 'user-agent': 'Browser/7 (Desk)', 'accept-language': 'de' })
    service.answers['/login'] = () => refusal(401, 'INVALID_CREDENTIALS')
    await signInAction(idle, formOf(person))
    expect(agentOf(0)).toBe('Browser/7 (Desk)')
    expect([...new Headers(service.calls[0]?.init.headers).keys()].sort()).toEqual([
      'accept',
      'content-type',
      'user-agent',
      'x-api-key',
    ])
  })

  test('is left out when it names none', async () => {
    service.answers['/login'] = () => refusal(401, 'INVALID_CREDENTIALS')
    await signInAction(idle, formOf(person))
    expect(agentOf(0)).toBeNull()
  })
})
