import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withRecentAuth } from '@/lib/sendora/account'
import { changePasswordAction } from '@/lib/sendora/account-actions'
import type { FormState } from '@/lib/sendora/index'
import { idle, refusalSentence } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import { withSessionAction, withSessionForm } from '@/lib/sendora/server'
import { expiredClaims, unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const tooOld = () => refusal(403, 'RECENT_AUTH_REQUIRED', { maxAgeSeconds: 300 })
const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
let service = fakeService()
let isRecent = false

/** An action of an app's own, behind step-up. */
const dropAction = withSessionAction((context, form: FormData) =>
  withRecentAuth(context, form, () =>
    context.callService('/things/1', { method: 'DELETE', parse: (data) => data }),
  ),
)

const drop = (fields: Record<string, string> = {}) => dropAction(formOf(fields))
const proof = { stepUpPassword: 'a quiet river' }
const question = {
  kind: 'step-up',
  asksCode: false,
  hasPassword: true,
  problem: null,
  wrong: null,
  email: 'ada@example.com',
}

beforeEach(() => {
  isRecent = false
  service = fakeService({
    '/things/1': () => (isRecent ? ok({ dropped: true }) : tooOld()),
    '/reauthenticate': () => {
      isRecent = true
      return ok({})
    },
    '/me/identities': () => ok({ identities: [], hasPassword: true }),
    '/auth-service/mfa': () => ok({ enabled: false, recoveryCodesLeft: 0 }),
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
  })
  enterApp(service.fetch)
  visit(session)
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const paths = () => service.calls.map(({ path }) => path.replace('/api/v1', ''))

describe('a call behind step-up', () => {
  test('asks nobody whose sign-in is recent, whatever the form carries', async () => {
    isRecent = true
    expect(await drop(proof)).toEqual({ kind: 'ok', data: { dropped: true } })
    expect(paths()).toEqual(['/things/1'])
  })

  test('asks for the password, in the same form', async () => {
    expect(await drop()).toEqual(question)
    expect(service.callsTo('/reauthenticate')).toEqual([])
  })

  test('asks for the code as well where a second factor is on', async () => {
    service.answers['/auth-service/mfa'] = () => ok({ enabled: true, recoveryCodesLeft: 8 })
    expect(await drop()).toEqual({ ...question, asksCode: true })
  })

  test('asks nothing of an account without a password but a new sign-in', async () => {
    service.answers['/me/identities'] = () => ok({ identities: [], hasPassword: false })
    expect(await drop()).toEqual({ ...question, hasPassword: false })
  })

  test('asks for the password when the service does not tell what there is', async () => {
    service.answers['/me/identities'] = () => new Response('', { status: 503 })
    service.answers['/auth-service/mfa'] = () => refusal(404, 'NOT_FOUND')
    expect(await drop()).toEqual(question)
  })

  test('is done once the proof is right', async () => {
    expect(await drop(proof)).toEqual({ kind: 'ok', data: { dropped: true } })
    expect(paths()).toEqual(['/things/1', '/auth-service/reauthenticate', '/things/1'])
    expect(service.callsTo('/reauthenticate')[0]?.body).toEqual({ password: 'a quiet river' })
  })

  test('sends a code without the spaces that people type', async () => {
    await drop({ ...proof, stepUpCode: '123 456' })
    expect(service.callsTo('/reauthenticate')[0]?.body).toEqual({
      password: 'a quiet river',
      code: '123456',
    })
  })

  test('any other refusal is none of its business', async () => {
    service.answers['/things/1'] = () => refusal(403, 'FORBIDDEN')
    expect(await drop(proof)).toMatchObject({ kind: 'forbidden', code: 'FORBIDDEN' })
    expect(paths()).toEqual(['/things/1'])
  })

  test('a service that never has enough is asked twice and no more', async () => {
    service.answers['/reauthenticate'] = () => ok({})
    expect(await drop(proof)).toMatchObject({ kind: 'forbidden', code: 'RECENT_AUTH_REQUIRED' })
    expect(service.callsTo('/things/1')).toHaveLength(2)
  })
})

describe('while the service is away', () => {
  const away = () => new Response('', { status: 503, headers: { 'retry-after': '9' } })
  const busy = () => refusal(429, 'RATE_LIMITED', { retryAfterSeconds: 9 })
  const problem = refusalSentence('SERVICE_UNAVAILABLE', 9)

  test.each([
    ['an outage', away, problem],
    ['too much at once', busy, 'Too many attempts. Try again in 9 seconds.'],
  ])('%s before the proof was asked for keeps the question open', async (_, answer, problem) => {
    service.answers['/things/1'] = answer
    expect(await drop(proof)).toEqual({ ...question, problem })
    expect(await drop({ ...proof, stepUpCode: '123456' })).toEqual({
      ...question,
      asksCode: true,
      problem,
    })
    expect(service.callsTo('/reauthenticate')).toEqual([])
  })

  test('so does one after it', async () => {
    service.answers['/things/1'] = () => (isRecent ? away() : tooOld())
    expect(await drop(proof)).toEqual({ ...question, problem })
  })

  test('a form that carried no proof is told as before', async () => {
    service.answers['/things/1'] = away
    expect(await drop()).toEqual({ kind: 'unavailable', retryAfterSeconds: 9 })
  })

  test('a session that cannot be renewed keeps the question open as well', async () => {
    visit({ ...session, '__Host-sendora_at': unsignedToken(expiredClaims) })
    service.answers['/token/refresh'] = away
    const action = withSessionForm(async () => idle)
    expect(await action(question as FormState, formOf(proof))).toMatchObject({
      ...question,
      problem: expect.stringMatching(/can’t reach/),
    })
    expect(await action(idle, formOf({}))).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(await action(null as unknown as FormState, formOf({}))).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    })
  })

  test('a change of password is told so where no code was asked for', async () => {
    service.answers['/password/change'] = away
    const typed = { currentPassword: 'a quiet river', newPassword: 'another quiet river' }
    expect(await changePasswordAction(idle, formOf(typed))).toMatchObject({ kind: 'refused' })
    const state = await changePasswordAction(idle, formOf({ ...typed, stepUpCode: '123456' }))
    expect(state).toEqual({ ...question, asksCode: true, problem })
  })
})

describe('a proof that does not do', () => {
  const wrongPassword = () => refusal(401, 'INVALID_CREDENTIALS')
  const wrongCode = () => refusal(401, 'MFA_CODE_INVALID')

  test.each<[title: string, fields: object, answer: (() => Response) | null, state: object]>([
    ['none', { stepUpPassword: '' }, null, { wrong: 'password', problem: 'Enter your password.' }],
    [
      'a wrong password',
      {},
      wrongPassword,
      { wrong: 'password', problem: 'That’s not your password.' },
    ],
    [
      'a missing code',
      {},
      wrongCode,
      {
        wrong: 'code',
        asksCode: true,
        problem: 'Also enter the code from your authenticator app.',
      },
    ],
    [
      'an empty code',
      { stepUpCode: ' ' },
      null,
      { wrong: 'code', asksCode: true, problem: 'Enter the code.' },
    ],
    [
      'a wrong code',
      { stepUpCode: '123456' },
      wrongCode,
      {
        wrong: 'code',
        asksCode: true,
        problem: 'That code isn’t right. Check it and try again.',
      },
    ],
    [
      'a locked account',
      {},
      () => refusal(403, 'ACCOUNT_LOCKED', { retryAfterSeconds: 900 }),
      { wrong: null, problem: 'Too many wrong passwords. Try again in 15 minutes.' },
    ],
    [
      'an outage',
      {},
      () => new Response('', { status: 503 }),
      {
        wrong: null,
        problem: 'We can’t reach the sign-in service. Nothing is lost; try again in a moment.',
      },
    ],
  ])('%s says so, and nothing is done', async (_, fields, answer, state) => {
    if (answer) service.answers['/reauthenticate'] = answer
    expect(await drop({ ...proof, ...fields })).toEqual({ ...question, ...state })
    expect(service.callsTo('/things/1')).toHaveLength(1)
  })

  test('a repeated field counts as empty', async () => {
    const form = formOf(proof)
    form.append('stepUpPassword', 'another one')
    expect(await dropAction(form)).toMatchObject({ kind: 'step-up', wrong: 'password' })
    expect(service.callsTo('/reauthenticate')).toEqual([])
  })

  test('never comes back in the state', async () => {
    service.answers['/reauthenticate'] = wrongPassword
    const state = (await drop({ ...proof, stepUpCode: '424242' })) as FormState
    expect(JSON.stringify(state)).not.toMatch(/quiet river|424242/)
  })

  test('is counted by the limiter of the app before the service hears of it', async () => {
    const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
    configureSendora({ limit })
    expect(await drop(proof)).toMatchObject({
      problem: 'Too many attempts. Try again in 41 seconds.',
    })
    expect(limit).toHaveBeenCalledWith({
      kind: 'sign-in',
      account: 'ada@example.com',
      address: null,
    })
    expect(service.callsTo('/reauthenticate')).toEqual([])
  })
})
