import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idle } from '@/lib/sendora'
import { socialCallback } from '@/lib/sendora/account'
import { signUpAction, startGuestAction } from '@/lib/sendora/account-actions'
import { completeMfaAction, signInAction } from '@/lib/sendora/actions'
import { configureSendora, type SendoraEvent } from '@/lib/sendora/instrumentation'
import { signOutAction } from '@/lib/sendora/session-actions'
import { startSocialSignInAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { fromOurPage } from '@/tests/support/gate-request'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const token = unsignedToken()
const person = { email: 'ada@example.com', password: 'a very quiet river' }
const signedIn = { '__Host-sendora_at': token, '__Host-sendora_rt': 'rt_1' }
const headers = { ...fromOurPage, cookie: 'theme=dark' }
const session = expect.objectContaining({ userId: 'user-ada' })
const off = { onEvent: null, onSignIn: null, onSignUp: null, onSignOut: null }

let service = fakeService()
let events: SendoraEvent[] = []
const hooks = { onSignIn: vi.fn(), onSignUp: vi.fn(), onSignOut: vi.fn() }
const said = vi.spyOn(console, 'error')

beforeEach(() => {
  service = fakeService({
    '/login/social/start': () => ok({ authorizationUrl: 'https://idp.example/authorize' }),
    '/login/social': () => issued(token, 'rt_1'),
    '/login': () => issued(token, 'rt_1'),
    '/signup': () => issued(token, 'rt_1'),
    '/anonymous': () => issued(token, 'rt_1'),
    '/mfa/challenge': () => issued(token, 'rt_1'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
  visit({}, headers)
  events = []
  for (const hook of Object.values(hooks)) hook.mockReset()
  said.mockReset().mockReturnValue()
  configureSendora({ ...hooks, onEvent: (event) => events.push(event) })
})

afterEach(() => {
  configureSendora(off)
  leaveApp()
})

const signIn = () => locationOf(signInAction(idle, formOf(person)))
const completed = () => events.filter(({ name }) => name.endsWith('.completed'))
const storedToken = () => currentRequest.cookies.get('__Host-sendora_rt')

describe('onSignIn is called with the session and how it began', () => {
  test('a password', async () => {
    await signIn()
    expect(hooks.onSignIn.mock.calls).toEqual([[{ session, kind: 'password' }]])
    expect(hooks.onSignUp).not.toHaveBeenCalled()
    expect(JSON.stringify(hooks.onSignIn.mock.calls)).not.toContain(token)
    expect(completed()).toMatchObject([{ name: 'sign_in.completed', kind: 'password' }])
  })

  test('a second factor counts as what was first, and only once it is passed', async () => {
    service.answers['/login'] = () => ok({ mfaRequired: true, mfaChallengeToken: 'challenge-1' })
    await signIn()
    expect(hooks.onSignIn).not.toHaveBeenCalled()
    await locationOf(completeMfaAction(idle, formOf({ code: '123456' })))
    expect(hooks.onSignIn.mock.calls).toEqual([[{ session, kind: 'password' }]])
  })

  test('a provider', async () => {
    await locationOf(startSocialSignInAction(idle, formOf({ provider: 'google' })))
    const [{ body } = { body: null }] = service.callsTo('/login/social/start')
    const { state } = body as { state: string }
    await socialCallback(new Request(`${appOrigin}/login/callback?code=1&state=${state}`))
    expect(hooks.onSignIn.mock.calls).toEqual([[{ session, kind: 'social' }]])
  })

  test('and not for a sign-in that fails', async () => {
    service.answers['/login'] = () => refusal(401, 'INVALID_CREDENTIALS')
    await signInAction(idle, formOf(person))
    expect(hooks.onSignIn).not.toHaveBeenCalled()
    expect(completed()).toEqual([])
  })
})

describe('onSignUp is called in its place', () => {
  test('for a new account', async () => {
    await locationOf(signUpAction(idle, formOf(person)))
    expect(hooks.onSignUp.mock.calls).toEqual([[{ session, kind: 'password' }]])
    expect(completed()).toMatchObject([{ name: 'sign_up.completed', kind: 'password' }])
  })

  test('for a guest', async () => {
    await locationOf(startGuestAction(formOf({})))
    expect(hooks.onSignUp.mock.calls).toEqual([[{ session, kind: 'guest' }]])
    expect(hooks.onSignIn).not.toHaveBeenCalled()
  })
})

test('onSignOut is called with the session that has ended, when there was one', async () => {
  visit(signedIn, headers)
  await locationOf(signOutAction())
  expect(hooks.onSignOut.mock.calls).toEqual([[{ session }]])
  expect(storedToken()).toBe('')
  visit({}, headers)
  await locationOf(signOutAction())
  expect(hooks.onSignOut).toHaveBeenCalledTimes(1)
})

describe('a hook', () => {
  test.each<[name: keyof typeof hooks, act: () => Promise<unknown>, stored: string]>([
    ['onSignIn', signIn, 'rt_1'],
    ['onSignUp', () => locationOf(signUpAction(idle, formOf(person))), 'rt_1'],
    ['onSignOut', () => locationOf(signOutAction()), ''],
  ])(
    '%s is awaited before the visitor goes on, once the cookies are written',
    async (name, act, stored) => {
      if (name === 'onSignOut') visit(signedIn, headers)
      const order: unknown[] = []
      let end = () => {}
      hooks[name].mockImplementation(() => {
        order.push(storedToken())
        return new Promise<void>((resolve) => {
          end = resolve
        })
      })
      const going = act().then(() => order.push('gone on'))
      await vi.waitFor(() => expect(hooks[name]).toHaveBeenCalled())
      await nextTurn()
      order.push('hook ended')
      end()
      await going
      expect(order).toEqual([stored, 'hook ended', 'gone on'])
    },
  )

  test.each<[title: string, fail: () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no table')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no table'))],
    [
      'redirects',
      () => {
        throw Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/x;307;' })
      },
    ],
  ])('that %s loses no session, and is reported', async (_, fail) => {
    hooks.onSignIn.mockImplementation(fail)
    expect(await signIn()).toBe('/dashboard')
    expect(storedToken()).toBe('rt_1')
    expect(events).toContainEqual({
      requestId: null,
      name: 'hook.failed',
      hook: 'onSignIn',
      reason: 'threw',
    })
    expect(said).toHaveBeenCalledOnce()

    hooks.onSignOut.mockImplementation(fail)
    await locationOf(signOutAction())
    expect(storedToken()).toBe('')
    expect(events.filter(({ name }) => name === 'hook.failed')).toHaveLength(2)
  })

  test('that hangs is left behind after five seconds', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    hooks.onSignIn.mockImplementation(() => new Promise(() => {}))
    const going = signIn()
    await vi.waitFor(() => expect(hooks.onSignIn).toHaveBeenCalled())
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await going).toBe('/dashboard')
    expect(storedToken()).toBe('rt_1')
    expect(events).toContainEqual(
      expect.objectContaining({ name: 'hook.failed', hook: 'onSignIn', reason: 'timeout' }),
    )
    vi.useRealTimers()
  })
})
