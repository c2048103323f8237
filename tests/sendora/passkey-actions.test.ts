import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { getPasskeys } from '@/lib/sendora/account'
import { signInFields } from '@/lib/sendora/flows/passkeys/sign-in-fields'
import { idle } from '@/lib/sendora/index'
import { configureSendora } from '@/lib/sendora/instrumentation'
import {
  finishPasskeyRegistrationAction,
  finishPasskeySignInAction,
  removePasskeyAction,
  startPasskeyRegistrationAction,
  startPasskeySignInAction,
} from '@/lib/sendora/passkey-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { passkeyResponse } from '@/tests/support/passkey-response'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)
const refresh = vi.hoisted(() => vi.fn())
vi.mock('next/cache', async (original) => ({ ...(await original<object>()), refresh }))

const session = { '__Host-sendora_at': unsignedToken(), '__Host-sendora_rt': 'rt_1' }
const challenge = (letter: string) => letter.repeat(43)
const asked = (...letters: string[]) => ({
  '__Host-sendora_passkey': letters.map(challenge).join('.'),
})
const options = { challenge: challenge('a'), rpId: 'app.example', timeout: 300_000 }
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/authenticate/start': () => ok(options),
    '/authenticate/finish': () => issued(unsignedToken(), 'rt_9'),
    '/register/start': () => ok(options),
    '/register/finish': () => ok({ id: 'pk_1' }),
    '/auth-service/passkeys': () => ok([]),
    '/passkeys/pk_1': () => ok({}),
    '/me/identities': () => ok({ identities: [], hasPassword: true }),
    '/auth-service/mfa': () => ok({ enabled: false }),
    '/reauthenticate': () => ok({}),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
  refresh.mockClear()
})

afterEach(() => {
  configureSendora({ limit: null })
  leaveApp()
})

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)

describe('the question', () => {
  test('goes to the browser, which remembers what it was asked', async () => {
    expect(await startPasskeySignInAction()).toEqual({ kind: 'passkey-options', options })
    expect(cookie('passkey')).toBe(challenge('a'))
    expect(service.calls[0]?.body).toEqual({})
  })

  test('that is asked for too often is told from an outage', async () => {
    service.answers['/authenticate/start'] = () =>
      refusal(429, 'RATE_LIMITED', { retryAfterSeconds: 41 })
    expect(await startPasskeySignInAction()).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 41,
    })
  })

  test('of several tabs is remembered, the newest six', async () => {
    visit(asked('b', 'c', 'd', 'e', 'f', 'g'))
    await startPasskeySignInAction()
    expect(cookie('passkey')).toBe([...'cdefga'].map(challenge).join('.'))
  })

  test.each([
    null,
    [],
    {},
    { challenge: 7 },
    { challenge: 'short' },
    { challenge: 'a.b;c'.repeat(9) },
  ])('%j is none', async (data) => {
    service.answers['/authenticate/start'] = () => ok(data)
    expect(await startPasskeySignInAction()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect(cookie('passkey')).toBeUndefined()
  })

  test.each<[title: string, answer: () => Response, code: string]>([
    ['a plan without passkeys', () => refusal(403, 'ENTITLEMENT_ERROR'), 'ENTITLEMENT_ERROR'],
    ['an outage', () => new Response('', { status: 503 }), 'SERVICE_UNAVAILABLE'],
  ])('%s is told', async (_, answer, code) => {
    service.answers['/authenticate/start'] = answer
    expect(await startPasskeySignInAction()).toMatchObject({ kind: 'refused', code })
  })

  test('is not asked for another site', async () => {
    visit({}, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
    expect(await startPasskeySignInAction()).toMatchObject({ code: 'CROSS_ORIGIN' })
    expect(service.calls).toEqual([])
  })
})

describe('the answer', () => {
  const response = passkeyResponse(challenge('a'))
  const finish = (fields: Record<string, string> = {}) =>
    finishPasskeySignInAction(idle, formOf({ response, from: '/people?page=2', ...fields }))

  test.each([
    [false, undefined],
    [true, 2_592_000],
    [undefined, 2_592_000],
  ])('with remember: %o, the session cookies live %o seconds', async (remember, life) => {
    visit(asked('a'))
    const set = vi.spyOn(currentRequest.cookies, 'set')
    const form = signInFields(response, { from: '', remember })
    await locationOf(finishPasskeySignInAction(idle, form))
    expect(set).toHaveBeenCalledWith(
      expect.objectContaining({ name: '__Host-sendora_rt', value: 'rt_9', maxAge: life }),
    )
  })

  test('signs in where it was asked for, and leads to where the visitor wanted', async () => {
    visit(asked('b', 'a'))
    expect(await locationOf(finish())).toBe('/people?page=2')
    expect(cookie('rt')).toBe('rt_9')
    expect(service.callsTo('/finish')[0]?.body).toEqual({ response: JSON.parse(response) })
  })

  test('counts once', async () => {
    visit(asked('b', 'a'))
    service.answers['/authenticate/finish'] = () => refusal(401, 'PASSKEY_INVALID')
    expect(await finish()).toMatchObject({ code: 'PASSKEY_INVALID' })
    expect(cookie('passkey')).toBe(challenge('b'))
    expect(await finish()).toMatchObject({ code: 'PASSKEY_STALE' })
    expect(service.callsTo('/finish')).toHaveLength(1)
  })

  test.each([
    ['nobody asked', {}],
    ['another question was asked', asked('b')],
  ])('of someone else, while %s here, never reaches the service', async (_, cookies) => {
    visit(cookies)
    expect(await finish()).toMatchObject({ kind: 'refused', code: 'PASSKEY_STALE' })
    expect([service.calls, cookie('rt')]).toEqual([[], undefined])
  })

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no client data', JSON.stringify({ id: 'YQ', type: 'public-key', response: {} })],
    ['a key of the prototype', response.replace('{', '{"__proto__":{},')],
    ['another kind of credential', response.replace('public-key', 'password')],
    ['an id that is none', response.replace(/"id":"[^"]*"/, '"id":"../.."')],
    ['an endless one', response.replace('{', `{"x":"${'y'.repeat(70_000)}",`)],
  ])('%s is none', async (_, text) => {
    visit(asked('a'))
    expect(await finish({ response: text })).toMatchObject({ code: 'PASSKEY_INVALID' })
    expect(service.calls).toEqual([])
  })

  test('ends the session that was there before', async () => {
    visit({ ...session, ...asked('a') })
    await locationOf(finish())
    expect(service.callsTo('/token/revoke')[0]?.body).toEqual({ refreshToken: 'rt_1' })
  })

  test('hands over the guest of before', async () => {
    const guest = { ...session, '__Host-sendora_at': unsignedToken({ is_anonymous: true }) }
    visit({ ...guest, ...asked('a') })
    await locationOf(finish())
    expect(service.callsTo('/finish')[0]?.body).toMatchObject({ prevAnonRefreshToken: 'rt_1' })
  })

  test('is counted by the limiter of the app, by passkey', async () => {
    visit(asked('a'))
    const limit = vi.fn().mockResolvedValue({ kind: 'limited', retryAfterSeconds: 41 })
    configureSendora({ limit })
    expect(await finish()).toMatchObject({ code: 'RATE_LIMITED' })
    expect(limit).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'passkey', account: JSON.parse(response).id }),
    )
    expect(service.calls).toEqual([])
  })
})

describe('a new passkey', () => {
  const response = passkeyResponse(challenge('a'))

  test('needs a session', async () => {
    expect(await locationOf(startPasskeyRegistrationAction(formOf({})))).toBe('/login')
    visit(asked('a'))
    const finished = finishPasskeyRegistrationAction(idle, formOf({ response }))
    expect(await locationOf(finished)).toBe('/login')
    expect(service.calls).toEqual([])
  })

  test('is asked for, made and kept under its name', async () => {
    visit(session)
    const start = await startPasskeyRegistrationAction(formOf({ name: ' Laptop ' }))
    expect(start).toEqual({ kind: 'passkey-options', options })
    const form = formOf({ name: ' Laptop ', response })
    expect(await finishPasskeyRegistrationAction(idle, form)).toEqual({ kind: 'done', email: '' })
    expect(service.callsTo('/register/finish')[0]?.body).toEqual({
      name: 'Laptop',
      response: JSON.parse(response),
    })
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('with a name that cannot be kept is not made', async () => {
    visit(session)
    const start = await startPasskeyRegistrationAction(formOf({ name: 'x'.repeat(81) }))
    expect(start).toMatchObject({ kind: 'invalid', fields: { name: expect.any(String) } })
    expect(service.calls).toEqual([])
  })

  test('that was begun as someone else is not kept', async () => {
    visit(session)
    await startPasskeyRegistrationAction(formOf({ name: 'Laptop' }))
    const other = unsignedToken({ sub: 'user_2' })
    visit({ '__Host-sendora_at': other, '__Host-sendora_passkey': cookie('passkey') ?? '' })
    const state = await finishPasskeyRegistrationAction(idle, formOf({ name: 'Laptop', response }))
    expect(state).toMatchObject({ kind: 'refused', code: 'PASSKEY_OTHER_ACCOUNT' })
    expect(service.callsTo('/register/finish')).toEqual([])
  })

  test('is no answer to the question of a sign-in', async () => {
    visit(session)
    await startPasskeyRegistrationAction(formOf({ name: 'Laptop' }))
    const state = await finishPasskeySignInAction(idle, formOf({ response }))
    expect(state).toMatchObject({ code: 'PASSKEY_STALE' })
  })

  test('that this browser did not ask for is not kept', async () => {
    visit({ ...session, ...asked('b') })
    const state = await finishPasskeyRegistrationAction(idle, formOf({ response }))
    expect(state).toMatchObject({ code: 'PASSKEY_STALE' })
    expect(service.calls).toEqual([])
  })

  test.each([
    [401, 'PASSKEY_INVALID'],
    [401, 'PASSKEY_RP_MISMATCH'],
    [409, 'CREDENTIAL_IN_USE'],
  ])('that the service refuses with %i %s leaves the session alone', async (status, code) => {
    visit(session)
    await startPasskeyRegistrationAction(formOf({}))
    service.answers['/register/finish'] = () => refusal(status, code)
    const state = await finishPasskeyRegistrationAction(idle, formOf({ response }))
    expect(state).toMatchObject({ kind: 'refused', code })
    expect(cookie('rt')).toBe('rt_1')
    expect(refresh).not.toHaveBeenCalled()
  })

  test('may be behind step-up', async () => {
    visit(session)
    service.answers['/register/start'] = () => refusal(403, 'RECENT_AUTH_REQUIRED')
    expect((await startPasskeyRegistrationAction(formOf({}))).kind).toBe('step-up')
  })
})

describe('the list', () => {
  test('has the newest first, and a name or none', async () => {
    visit(session)
    const row = (id: string, createdAt: string, name: unknown) => ({ id, createdAt, name })
    service.answers['/auth-service/passkeys'] = () =>
      ok([row('a', '2026-05-01T08:00:00Z', ''), row('b', '2026-05-02T08:00:00Z', 'Laptop')])
    expect(await getPasskeys()).toMatchObject({
      kind: 'ok',
      data: [
        { id: 'b', name: 'Laptop', lastUsedAt: null },
        { id: 'a', name: null },
      ],
    })
  })

  test.each([null, {}, [null], [{ id: 'x' }]])('%j is none', async (data) => {
    visit(session)
    service.answers['/auth-service/passkeys'] = () => ok(data)
    expect((await getPasskeys()).kind).toBe('unavailable')
  })
})

describe('removing one', () => {
  const remove = (fields: Record<string, string> = {}) =>
    removePasskeyAction(idle, formOf({ passkey: 'pk_1', ...fields }))

  test('is done, and the list is rendered anew', async () => {
    visit(session)
    expect(await remove()).toEqual({ kind: 'done', email: '' })
    expect(service.calls[0]).toMatchObject({ init: { method: 'DELETE' } })
    expect(refresh).toHaveBeenCalledOnce()
  })

  test('of an old sign-in asks first who sits there', async () => {
    visit(session)
    let isRecent = false
    service.answers['/passkeys/pk_1'] = () =>
      isRecent ? ok({}) : refusal(403, 'RECENT_AUTH_REQUIRED')
    service.answers['/reauthenticate'] = () => {
      isRecent = true
      return ok({})
    }
    expect((await remove()).kind).toBe('step-up')
    expect(refresh).not.toHaveBeenCalled()
    expect((await remove({ stepUpPassword: 'a quiet river' })).kind).toBe('done')
  })

  test("that is gone, or someone else's, changes nothing", async () => {
    visit(session)
    service.answers['/passkeys/pk_1'] = () => refusal(404, 'NOT_FOUND')
    expect((await remove()).kind).toBe('done')
  })

  test('sends its id encoded', async () => {
    visit(session)
    await remove({ passkey: '../me' })
    expect(service.calls[0]?.path).toBe('/api/v1/auth-service/passkeys/..%2Fme')
  })

  test.each([undefined, null, 'text'])('V022: called by hand with %j', async (argument) => {
    visit(session)
    const state = await removePasskeyAction(idle, argument as unknown as FormData)
    expect(state).toMatchObject({ kind: 'refused', code: 'VALIDATION_ERROR' })
  })

  test('needs a session', async () => {
    expect(await locationOf(remove())).toBe('/login')
    expect(service.calls).toEqual([])
  })
})
