import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getCodeRequest } from '@/lib/sendora/account'
import {
  confirmEmailCodeAction,
  requestEmailCodeAction,
  resendEmailCodeAction,
} from '@/lib/sendora/account-actions'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { nowSeconds } from '@/tests/support/clock'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const email = 'ada@example.com'
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/email-otp/request': () => ok({}),
    '/email-otp/verify': () => issued(unsignedToken(), 'rt_9'),
  })
  enterApp(service.fetch)
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const asked = ({ ageSeconds = 0, triesLeft = 5 } = {}) => ({
  '__Host-sendora_code': `${(nowSeconds - ageSeconds) * 1000}.${triesLeft}.${email}`,
})
const confirm = (code: string, from = '') => confirmEmailCodeAction(idle, formOf({ code, from }))

describe('asking for a code', () => {
  test.each([email, 'nobody@example.com'])('says the same to %s', async (address) => {
    const state = await requestEmailCodeAction(idle, formOf({ email: address }))
    expect(state).toEqual({
      kind: 'sent',
      email: address,
      resend: { waitSeconds: 30, sentAtMs: nowSeconds * 1000 },
    })
    expect(cookie('code')).toBe(`${nowSeconds * 1000}.5.${address}`)
  })

  test.each([
    ['M002: two addresses', 'a@x.test,b@evil.test'],
    ['none', ''],
  ])('%s are not sent', async (_, typed) => {
    const state = await requestEmailCodeAction(idle, formOf({ email: typed }))
    expect(state).toMatchObject({ kind: 'invalid', email: typed })
    expect(service.calls).toEqual([])
  })

  test('has to wait between two mails to one address, not to another', async () => {
    visit(asked({ ageSeconds: 12 }))
    const state = await requestEmailCodeAction(idle, formOf({ email }))
    expect(state).toMatchObject({ code: 'RESEND_TOO_SOON', retryAfterSeconds: 18 })
    expect(service.calls).toEqual([])
    expect((await requestEmailCodeAction(idle, formOf({ email: 'b@x.test' }))).kind).toBe('sent')
  })

  test('a new one has all its tries and its whole time', async () => {
    visit(asked({ ageSeconds: 900, triesLeft: 0 }))
    expect(await resendEmailCodeAction(idle, formOf({}))).toMatchObject({ kind: 'sent', email })
    expect(await getCodeRequest()).toEqual({
      email,
      sentAtMs: nowSeconds * 1000,
      triesLeft: 5,
      isExpired: false,
      resendAfterSeconds: 30,
    })
  })

  test('a new one needs an old one', async () => {
    expect(await resendEmailCodeAction(idle, formOf({}))).toMatchObject({ code: 'CODE_MISSING' })
    expect(service.calls).toEqual([])
  })

  test('an outage remembers nothing, so that it can be repeated at once', async () => {
    service.answers['/email-otp/request'] = () => new Response('', { status: 503 })
    const state = await requestEmailCodeAction(idle, formOf({ email }))
    expect(state).toMatchObject({ code: 'SERVICE_UNAVAILABLE', email })
    expect(cookie('code')).toBeUndefined()
  })
})

describe('typing a code', () => {
  test.each(['123456', ' 123 456 ', '123-456', '123\u00a0456'])(
    '%j signs in and goes to where the visitor wanted',
    async (code) => {
      visit(asked())
      expect(await locationOf(confirm(code, '/people'))).toBe('/people')
      expect(service.calls[0]?.body).toEqual({ email, code: '123456' })
      expect([cookie('rt'), cookie('code')]).toEqual(['rt_9', ''])
    },
  )

  test.each(['', '12345', '1234567', 'ABCDEF', '１２３４５６'])(
    '%j costs no try and is not sent',
    async (code) => {
      visit(asked())
      expect(await confirm(code)).toMatchObject({ kind: 'invalid' })
      expect([service.calls, (await getCodeRequest())?.triesLeft]).toEqual([[], 5])
    },
  )

  test('a wrong one costs a try; the last leaves only a new code', async () => {
    service.answers['/email-otp/verify'] = () => refusal(401, 'EMAIL_OTP_INVALID')
    visit(asked({ triesLeft: 2 }))
    expect(await confirm('000000')).toMatchObject({ code: 'EMAIL_OTP_INVALID', email })
    expect((await getCodeRequest())?.triesLeft).toBe(1)
    expect(await confirm('000000')).toMatchObject({ code: 'CODE_SPENT' })
    expect(await confirm('123456')).toMatchObject({ code: 'CODE_SPENT' })
    expect(service.calls).toHaveLength(2)
  })

  test('an outage costs no try', async () => {
    service.answers['/email-otp/verify'] = () => new Response('', { status: 503 })
    visit(asked())
    expect(await confirm('123456')).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect((await getCodeRequest())?.triesLeft).toBe(5)
  })

  test('a second factor comes next, and the code is forgotten', async () => {
    service.answers['/email-otp/verify'] = () =>
      ok({ mfaRequired: true, mfaChallengeToken: 'mfa_1', user: { id: '1' } })
    visit(asked())
    expect(await locationOf(confirm('123456'))).toMatch(/^\/mfa/)
    expect([cookie('mfa'), cookie('code')]).toEqual(['mfa_1', ''])
  })

  test.each<[title: string, cookies: Record<string, string>, code: string]>([
    ['after ten minutes', asked({ ageSeconds: 600 }), 'CODE_EXPIRED'],
    ['in a browser that did not ask', {}, 'CODE_MISSING'],
    ['with a cookie of another making', { '__Host-sendora_code': 'x' }, 'CODE_MISSING'],
  ])('%s is refused here', async (_, cookies, code) => {
    visit(cookies)
    expect(await confirm('123456')).toMatchObject({ kind: 'refused', code })
    expect(service.calls).toEqual([])
  })

  test('is counted by the limiter, sending and answering apart', async () => {
    visit(asked({ ageSeconds: 60 }))
    const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
    configureSendora({ limit })
    expect(await confirm('123456')).toMatchObject({ code: 'RATE_LIMITED' })
    expect(await resendEmailCodeAction(idle, formOf({}))).toMatchObject({ code: 'RATE_LIMITED' })
    expect(limit.mock.calls).toEqual([
      [{ kind: 'code', account: email, address: null }],
      [{ kind: 'email-code', account: email, address: null }],
    ])
  })
})
