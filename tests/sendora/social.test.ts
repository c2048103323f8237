import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { socialCallback } from '@/lib/sendora/account'
import { idle } from '@/lib/sendora/index'
import { startLinkIdentityAction, startSocialSignInAction } from '@/lib/sendora/social-actions'
import { unsignedToken } from '@/tests/support/access-token'
import { enterApp, formOf, leaveApp, visit } from '@/tests/support/action-request'
import { currentRequest, locationOf } from '@/tests/support/fake-next'
import { fakeService, issued, ok, refusal } from '@/tests/support/fake-service'
import { appOrigin } from '@/tests/support/sendora-options'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-next')).nextHeaders)
vi.mock('next/navigation', async () => (await import('@/tests/support/fake-next')).nextNavigation)

const token = unsignedToken()
const session = { '__Host-sendora_at': token, '__Host-sendora_rt': 'rt_1' }
const guestToken = unsignedToken({ sub: 'guest_1', is_anonymous: true, email: null })
const guest = { '__Host-sendora_at': guestToken, '__Host-sendora_rt': 'rt_guest' }
const redirectUri = `${appOrigin}/login/callback`
let service = fakeService()

beforeEach(() => {
  service = fakeService({
    '/login/social/start': () => ok({ authorizationUrl: 'https://idp.example/authorize?x=1' }),
    '/login/social': () => issued(token, 'rt_9'),
    '/me/link/social': () => ok({ user: {} }),
    '/token/refresh': () => issued(unsignedToken({ jti: 'renewed' }), 'rt_2'),
    '/token/revoke': () => ok({}),
  })
  enterApp(service.fetch)
})

afterEach(leaveApp)

const cookie = (name: string) => currentRequest.cookies.get(`__Host-sendora_${name}`)
const started = () => service.callsTo('/login/social/start').at(-1)?.body as Record<string, string>

async function begin(fields: Record<string, string> = {}, action = startSocialSignInAction) {
  const form = formOf({ provider: 'google', from: '/dashboard/people?page=2', ...fields })
  expect(await locationOf(action(idle, form))).toBe('https://idp.example/authorize?x=1')
  return started().state ?? ''
}

/** Path and query of where the callback leads. */
async function comeBack(query: Record<string, string>): Promise<string> {
  const answer = await socialCallback(
    new Request(`${redirectUri}?${new URLSearchParams(query)}`, { method: 'GET' }),
  )
  expect(answer.status).toBe(303)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  const { origin, pathname, search } = new URL(answer.headers.get('location') ?? '')
  expect(origin).toBe(appOrigin)
  return pathname + search
}

describe('going to a provider', () => {
  test('ties the visit to this browser, to a proof key and to our own callback', async () => {
    const state = await begin()
    const { codeChallenge, nonce, ...rest } = started()
    expect(rest).toEqual({ provider: 'google', redirectUri, state })
    const [, , , verifier = '', keptNonce] = cookie('authorization')?.split('.') ?? []
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(codeChallenge)
    expect(keptNonce).toBe(nonce)
    expect(new Set([state, verifier, nonce]).size).toBe(3)
    expect(state).toMatch(/^[\w-]{43}$/)
  })

  test.each(['', 'twitter', 'constructor', '../google'])('%o is no provider', async (provider) => {
    const state = await startSocialSignInAction(idle, formOf({ provider }))
    expect(state).toMatchObject({ kind: 'refused', code: 'VALIDATION_ERROR' })
    expect(service.calls).toEqual([])
  })

  test.each([
    'javascript:alert(1)',
    'http://idp.example/authorize',
    'data:text/html,x',
    '/authorize',
    7,
  ])('nobody is sent to %o', async (authorizationUrl) => {
    service.answers['/login/social/start'] = () => ok({ authorizationUrl })
    const state = await startSocialSignInAction(idle, formOf({ provider: 'google' }))
    expect(state).toMatchObject({ kind: 'refused', code: 'SERVICE_UNAVAILABLE' })
    expect(cookie('authorization')).toBeUndefined()
  })

  test('another site’s form is refused', async () => {
    visit({}, { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' })
    const state = await startSocialSignInAction(idle, formOf({ provider: 'google' }))
    expect(state).toMatchObject({ kind: 'refused', code: 'CROSS_ORIGIN' })
  })
})

describe('coming back to sign in', () => {
  test('redeems the code with all that it was tied to, once, and goes on', async () => {
    const state = await begin()
    expect(await comeBack({ code: 'c_1', state, iss: 'https://idp.example' })).toBe(
      '/dashboard/people?page=2',
    )
    expect(service.callsTo('/login/social')[0]?.body).toEqual({
      provider: 'google',
      code: 'c_1',
      redirectUri,
      codeVerifier: expect.stringMatching(/^[\w-]{43}$/),
      nonce: started().nonce,
    })
    expect(cookie('rt')).toBe('rt_9')
    expect(await comeBack({ code: 'c_1', state })).toBe('/login?error=STATE_MISMATCH')
    expect(service.callsTo('/login/social')).toHaveLength(1)
  })

  test('an answer that this browser did not ask for signs nobody in, and ends no visit', async () => {
    expect(await comeBack({ code: 'c_1', state: 'x' })).toBe('/login?error=STATE_MISMATCH')
    const state = await begin()
    for (const wrong of ['', `${state}x`, 'x'.repeat(43)]) {
      expect(await comeBack({ code: 'c_1', state: wrong })).toBe('/login?error=STATE_MISMATCH')
    }
    expect(service.callsTo('/login/social')).toEqual([])
    expect(cookie('rt')).toBeUndefined()
    expect(await comeBack({ code: 'c_1', state })).toBe('/dashboard/people?page=2')
  })

  test.each<[query: Record<string, string>, error: string]>([
    [{ error: 'access_denied' }, 'SOCIAL_DENIED'],
    [{ error: 'server_error' }, 'SOCIAL_LOGIN_INVALID'],
    [{ error: 'access_denied', code: 'c_1' }, 'SOCIAL_DENIED'],
    [{}, 'SOCIAL_LOGIN_INVALID'],
    [{ code: 'a b' }, 'SOCIAL_LOGIN_INVALID'],
  ])('%o leads back to the sign-in page in words', async (query, error) => {
    const state = await begin()
    const search = new URLSearchParams({
      from: '/dashboard/people?page=2',
      error,
      provider: 'google',
    })
    expect(await comeBack({ ...query, state })).toBe(`/login?${search}`)
    expect(service.callsTo('/login/social')).toEqual([])
  })

  test.each([
    [403, 'SOCIAL_EMAIL_REQUIRED'],
    [409, 'CREDENTIAL_IN_USE'],
    [401, 'SOCIAL_LOGIN_INVALID'],
  ])('a refusal %i %s changes nothing', async (status, code) => {
    visit(guest)
    const state = await begin()
    service.answers['/login/social'] = () => refusal(status, code)
    expect(await comeBack({ code: 'c_1', state })).toContain(`error=${code}&provider=google`)
    expect(cookie('rt')).toBe('rt_guest')
  })

  test('a guest becomes the account, or gives it up when told so', async () => {
    visit(guest)
    await comeBack({ code: 'c_1', state: await begin() })
    const hint = { prevAnonRefreshToken: 'rt_guest', linkAnonymous: true }
    expect(service.callsTo('/login/social')[0]?.body).toMatchObject(hint)
    expect(service.callsTo('/login/social')[0]?.body).not.toHaveProperty('onCredentialInUse')

    visit(guest)
    await comeBack({ code: 'c_2', state: await begin({ collision: 'adopt' }) })
    expect(service.callsTo('/login/social')[1]?.body).toMatchObject({
      ...hint,
      onCredentialInUse: 'adopt',
    })
  })

  test('a hostile return address that was planted in the cookie leads nowhere', async () => {
    const state = await begin()
    const planted = (cookie('authorization') ?? '').replace(/\/dashboard.*$/, '//evil.test')
    visit({ '__Host-sendora_authorization': planted })
    expect(await comeBack({ code: 'c_1', state })).toBe('/dashboard')
  })
})

describe('coming back to link', () => {
  const linking = (from = '/account') => begin({ from }, startLinkIdentityAction)

  test('links to the user who asked for it, and says so at the page', async () => {
    visit(session)
    const state = await linking()
    expect(await comeBack({ code: 'c_1', state })).toBe(
      '/account?notice=identity_linked&provider=google',
    )
    const [call] = service.callsTo('/me/link/social')
    expect(call?.body).toMatchObject({ provider: 'google', code: 'c_1', redirectUri })
    expect(new Headers(call?.init.headers).get('authorization')).toBe(`Bearer ${token}`)
    expect(service.callsTo('/login/social')).toEqual([])
  })

  test('a visit to sign in never links', async () => {
    visit(session)
    const state = await begin()
    await comeBack({ code: 'c_1', state })
    expect(service.callsTo('/me/link/social')).toEqual([])
  })

  test('nothing is linked to someone who signed in meanwhile', async () => {
    visit(session)
    const state = await linking()
    const other = { ...session, '__Host-sendora_at': unsignedToken({ sub: 'user_2' }) }
    visit({ ...other, '__Host-sendora_authorization': cookie('authorization') ?? '' })
    expect(await comeBack({ code: 'c_1', state })).toContain('error=LINK_OTHER_ACCOUNT')
    expect(service.callsTo('/me/link/social')).toEqual([])
  })

  test('without a session it leads to the sign-in page and back', async () => {
    visit(session)
    const state = await linking()
    visit({ '__Host-sendora_authorization': cookie('authorization') ?? '' })
    expect(await comeBack({ code: 'c_1', state })).toBe('/login?from=%2Faccount&reason=expired')
  })

  test('a token that the service refuses is renewed, and the identity linked', async () => {
    visit(session)
    const state = await linking()
    const renewed = unsignedToken({ jti: 'renewed' })
    service.answers['/token/refresh'] = () => issued(renewed, 'rt_8')
    service.answers['/me/link/social'] = ({ init }) =>
      new Headers(init.headers).get('authorization') === `Bearer ${renewed}`
        ? ok({ user: {} })
        : refusal(401, 'UNAUTHORIZED')
    expect(await comeBack({ code: 'c_1', state })).toContain('notice=identity_linked')
    expect(cookie('rt')).toBe('rt_8')
  })

  test('a guest becomes the account: the new tokens are stored', async () => {
    visit(guest)
    const state = await linking()
    service.answers['/me/link/social'] = () =>
      ok({
        user: {},
        upgraded: true,
        tokens: { accessToken: token, refreshToken: 'rt_9', expiresIn: 900 },
      })
    expect(await comeBack({ code: 'c_1', state })).toContain('notice=identity_linked')
    expect(cookie('rt')).toBe('rt_9')
  })

  test.each([
    ['CREDENTIAL_IN_USE', refusal(409, 'CREDENTIAL_IN_USE')],
    ['SOCIAL_LOGIN_INVALID', refusal(401, 'SOCIAL_LOGIN_INVALID')],
    ['SERVICE_UNAVAILABLE', new Response('', { status: 503 })],
  ])('%s is said at the page that asked', async (code, answer) => {
    visit(session)
    const state = await linking()
    service.answers['/me/link/social'] = () => answer
    expect(await comeBack({ code: 'c_1', state })).toBe(`/account?error=${code}&provider=google`)
  })

  test('a denial too', async () => {
    visit(session)
    const state = await linking()
    const back = await comeBack({ error: 'access_denied', state })
    expect(back).toBe('/account?error=SOCIAL_DENIED&provider=google')
  })
})
