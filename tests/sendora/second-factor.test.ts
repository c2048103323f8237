import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getSecondFactor } from '@/lib/sendora/account'
import type { SecondFactorState } from '@/lib/sendora/index'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import {
  confirmSecondFactorAction,
  disableSecondFactorAction,
  renewRecoveryCodesAction,
  startSecondFactorAction,
} from '@/lib/sendora/second-factor-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const otpauthUrl = `otpauth://totp/Sendora:ada%40example.com?secret=${secret}&issuer=Sendora`
const recoveryCodes = ['0a1b2c3d-4e5f6071', '1a1b2c3d-4e5f6071']
const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const outage = () => new Response('', { status: 503 })
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/mfa/enroll/start': () => ok({ secret, otpauthUrl, recoveryCodes }),
    '/mfa/enroll/confirm': () => ok({ confirmed: true }),
    '/mfa/recovery-codes': () => ok({ recoveryCodes }),
    '/mfa/disable': () => ok({}),
    '/me/identities': () => ok({ identities: [], hasPassword: true }),
    '/auth-service/mfa': () => ok({ enabled: true, recoveryCodesLeft: 3 }),
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
  })
  enterApp(service.fetch)
  visit(session)
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const cookie = () => currentRequest.cookies.get('__Host-sendora_enroll')
const start = () => startSecondFactorAction(idle, formOf({}))
const confirm = (fields: Record<string, string> = {}) =>
  confirmSecondFactorAction(idle, formOf({ secret, code: '123456', ...fields }))
const enroll = (problem: string | null) => ({ kind: 'enroll', secret, otpauthUrl, problem })
const missing = { kind: 'refused', code: 'ENROLLMENT_MISSING' }

describe('beginning', () => {
  test('answers the secret, and keeps the recovery codes back', async () => {
    const state = await start()
    expect(state).toEqual(enroll(null))
    expect(JSON.stringify(state)).not.toContain(recoveryCodes[0])
  })

  test('leaves nothing in the cookie that can be read without the secret', async () => {
    await start()
    expect(cookie()).toMatch(/^[\w-]{16}\.[\w-]{100,}$/)
    expect(atob(cookie()!.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(
      secret,
    )
  })

  test.each<[title: string, data: object]>([
    ['no secret', { otpauthUrl, recoveryCodes }],
    ['a secret that no app takes', { secret: 'a<b', otpauthUrl, recoveryCodes }],
    ['another kind of address', { secret, otpauthUrl: 'https://x.test/', recoveryCodes }],
    ['no recovery codes', { secret, otpauthUrl, recoveryCodes: [] }],
    ['a recovery code with markup', { secret, otpauthUrl, recoveryCodes: ['a b'] }],
  ])('an answer with %s is none', async (_, data) => {
    service.answers['/mfa/enroll/start'] = () => ok(data)
    expect(await start()).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
    expect(cookie()).toBeUndefined()
  })

  test('where one is on already, says so', async () => {
    service.answers['/mfa/enroll/start'] = () => refusal(409, 'MFA_ALREADY_ENABLED')
    expect(await start()).toMatchObject({
      message: 'Two-step verification is already on. Reload the page.',
    })
  })
})

describe('confirming', () => {
  test('answers the recovery codes, once', async () => {
    await start()
    expect(await confirm()).toEqual({ kind: 'recovery-codes', codes: recoveryCodes })
    expect(service.callsTo('/mfa/enroll/confirm')[0]?.body).toEqual({ code: '123456' })
    expect(cookie()).toBe('')
    expect(await confirm()).toMatchObject(missing)
  })

  test.each<[title: string, fields: object, answer: (() => Response) | null, problem: string]>([
    [
      'a wrong code',
      {},
      () => ok({ confirmed: false }),
      'That code isn’t right. Check it and try again.',
    ],
    ['no code', { code: '' }, null, 'Enter the code.'],
    ['an impossible code', { code: '12' }, null, 'Enter the six-digit code.'],
    [
      'an outage',
      {},
      outage,
      'We can’t reach the sign-in service. Nothing is lost; try again in a moment.',
    ],
  ])('%s keeps the secret', async (_, fields, answer, problem) => {
    await start()
    if (answer) service.answers['/mfa/enroll/confirm'] = answer
    expect(await confirm({ ...fields })).toEqual(enroll(problem))
    service.answers['/mfa/enroll/confirm'] = () => ok({ confirmed: true })
    expect(await confirm()).toMatchObject({ kind: 'recovery-codes' })
  })

  test.each<[title: string, given: string]>([
    ['none', ''],
    ['another one', secret.replace('J', 'K')],
    ['a very long one', 'A'.repeat(5_000)],
  ])('a secret that was not begun with (%s) is not shown and not confirmed', async (_, given) => {
    await start()
    expect(await confirm({ secret: given })).toMatchObject(missing)
    expect(service.callsTo('/mfa/enroll/confirm')).toEqual([])
  })

  test('what someone else began in this browser stays closed', async () => {
    await start()
    const other = unsignedToken({ sub: 'user-grace' })
    visit({ ...session, '__Host-sendora_at': other, '__Host-sendora_enroll': cookie()! })
    expect(await confirm()).toMatchObject(missing)
  })

  test('a changed cookie stays closed', async () => {
    await start()
    visit({ ...session, '__Host-sendora_enroll': `${cookie()!.slice(0, -2)}AA` })
    expect(await confirm()).toMatchObject(missing)
  })

  test('what the service has forgotten has to be begun again', async () => {
    await start()
    service.answers['/mfa/enroll/confirm'] = () => refusal(409, 'MFA_NOT_ENABLED')
    expect(await confirm()).toMatchObject(missing)
  })

  test('is counted by the limiter of the app', async () => {
    await start()
    const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
    configureSendora({ limit })
    expect(await confirm()).toEqual(enroll('Too many attempts. Try again in 41 seconds.'))
    expect(limit).toHaveBeenCalledWith({ kind: 'code', account: 'user-ada', address: null })
  })
})

describe('changing', () => {
  type Action = (previous: SecondFactorState, form: FormData) => Promise<SecondFactorState>

  test.each<[path: string, action: Action, state: object]>([
    [
      '/mfa/recovery-codes',
      renewRecoveryCodesAction,
      { kind: 'recovery-codes', codes: recoveryCodes },
    ],
    ['/mfa/disable', disableSecondFactorAction, { kind: 'done' }],
    ['/mfa/enroll/start', startSecondFactorAction, enroll(null)],
  ])('%s stands behind step-up', async (path, action, state) => {
    const answer = service.answers[path]!
    let isRecent = false
    service.answers[path] = (call) =>
      isRecent ? answer(call) : refusal(403, 'RECENT_AUTH_REQUIRED')
    service.answers['/reauthenticate'] = () => {
      isRecent = true
      return ok({})
    }
    expect(await action(idle, formOf({}))).toMatchObject({ kind: 'step-up', asksCode: true })
    const proof = { stepUpPassword: 'a quiet river', stepUpCode: '123456' }
    expect(await action(idle, formOf(proof))).toMatchObject(state)
  })

  test.each<[path: string, action: Action]>([
    ['/mfa/recovery-codes', renewRecoveryCodesAction],
    ['/mfa/disable', disableSecondFactorAction],
    ['/mfa/enroll/start', startSecondFactorAction],
  ])('%s survives an outage, and needs a session', async (path, action) => {
    service.answers[path] = outage
    expect(await action(idle, formOf({}))).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    visit({})
    expect(await locationOf(action(idle, formOf({})))).toBe('/login')
  })

  test.each([undefined, null, 'text'])('V022: called by hand with %j', async (argument) => {
    const form = argument as unknown as FormData
    expect(await confirmSecondFactorAction(idle, form)).toMatchObject(missing)
  })
})

describe('the status', () => {
  test.each<[answer: () => Response, result: object]>([
    [
      () => ok({ enabled: true, recoveryCodesLeft: 3 }),
      { kind: 'ok', data: { isOn: true, recoveryCodesLeft: 3 } },
    ],
    [() => ok({ enabled: false }), { kind: 'ok', data: { isOn: false, recoveryCodesLeft: null } }],
    [() => ok({}), { kind: 'unavailable' }],
  ])('%# is read', async (answer, result) => {
    service.answers['/auth-service/mfa'] = answer
    expect(await getSecondFactor()).toMatchObject(result)
  })
})
