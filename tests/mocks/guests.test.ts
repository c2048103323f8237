import { describe, expect, test } from 'vitest'
import { newSocialStart, socialProof } from './support/idp-visitor'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

type Mock = ReturnType<typeof createTestService>

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

describe('a guest', () => {
  test('has a session at once, and neither name nor address', async () => {
    const { json } = await createTestService().auth('/anonymous', {})
    expect(json.data.user).toMatchObject({
      email: null,
      name: null,
      isAnonymous: true,
      signupMethod: 'anonymous',
    })
    expect(claimsOf(json.data.tokens.accessToken)).toMatchObject({
      is_anonymous: true,
      email: null,
    })
    expect(json.data).not.toHaveProperty('anonRetirement')
  })

  test('becomes a user in place: same id, new tokens, the old session ended', async () => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const { json } = await mock.auth('/upgrade', {
      refreshToken: guest.refreshToken,
      email: 'new@example.com',
      password: STRONG,
      name: 'New',
    })
    expect(json.data.user).toMatchObject({
      id: guest.id,
      email: 'new@example.com',
      emailVerified: false,
      isAnonymous: false,
      signupMethod: 'anonymous',
      name: 'New',
    })
    expect(claimsOf(json.data.tokens.accessToken).is_anonymous).toBe(false)
    expect((await mock.refresh(guest.refreshToken)).status).toBe(401)
    expect(await mock.lastMail('new@example.com')).toMatchObject({ kind: 'email_verify' })
    expect((await mock.login('new@example.com', STRONG)).json.data.user.id).toBe(guest.id)
  })

  test('cannot take an address that someone has', async () => {
    const mock = createTestService()
    const { refreshToken } = await newGuest(mock)
    const wanted = { refreshToken, email: 'Ada@example.com', password: STRONG }
    expect((await mock.auth('/upgrade', wanted)).json.error.code).toBe('CONFLICT')
    expect((await mock.refresh(refreshToken)).status).toBe(200)
  })

  test.each([
    ['a user', 'NOT_ANONYMOUS', 409],
    ['nobody', 'INVALID_REFRESH_TOKEN', 401],
  ])('the session of %s cannot be upgraded', async (who, code, status) => {
    const mock = createTestService()
    const refreshToken =
      who === 'nobody' ? 'rt_unknown' : (await mock.session('grace@example.com')).refreshToken
    const wanted = { refreshToken, email: 'new@example.com', password: STRONG }
    expect(await mock.auth('/upgrade', wanted)).toMatchObject({ status, json: { error: { code } } })
  })
})

describe('device takeover', () => {
  const email = 'grace@example.com'
  const mailed = async (mock: Mock, path: string) => {
    await mock.auth(path, { email })
    return mock.lastMail(email)
  }
  const byLogin = (mock: Mock, hint: object) =>
    mock.auth('/login', { email, password: 'correct horse battery staple', ...hint })

  const routes: [string, (mock: Mock, hint: object) => ReturnType<Mock['auth']>][] = [
    ['password', byLogin],
    [
      'magic link',
      async (mock, hint) => {
        const { token } = await mailed(mock, '/magic-link/request')
        return mock.auth('/magic-link/verify', { token, ...hint })
      },
    ],
    [
      'code by mail',
      async (mock, hint) => {
        const { code } = await mailed(mock, '/email-otp/request')
        return mock.auth('/email-otp/verify', { email, code, ...hint })
      },
    ],
    [
      'second factor',
      async (mock, hint) => {
        const { email, recoveryCodes } = await signedInUser(mock, { mfa: true })
        const { json } = await mock.login(email, STRONG)
        const challengeToken = json.data.mfaChallengeToken
        return mock.auth('/mfa/challenge', { challengeToken, code: recoveryCodes[0], ...hint })
      },
    ],
    [
      'provider',
      async (mock, hint) =>
        mock.auth('/login/social', {
          ...(await socialProof(mock, { email: 'newcomer@example.com' })),
          ...hint,
        }),
    ],
  ]

  test.each(routes)('a sign-in by %s retires the guest that the hint names', async (_, signIn) => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const { json } = await signIn(mock, { prevAnonRefreshToken: guest.refreshToken })
    expect(json.data).toMatchObject({ anonRetirement: 'retired', retiredAnonUserId: guest.id })
    expect((await mock.refresh(guest.refreshToken)).json.error.code).toBe('INVALID_REFRESH_TOKEN')
    expect((await mock.get('/auth-service/me', { token: guest.token })).status).toBe(401)
  })

  test('without a hint the answer says that there was none', async () => {
    const { json } = await createTestService().login()
    expect(json.data.anonRetirement).toBe('none')
    expect(json.data).not.toHaveProperty('retiredAnonUserId')
  })

  test.each([
    ['unknown', async () => 'rt_unknown'],
    ['of a user', async (mock: Mock) => (await mock.session('ada@example.com')).refreshToken],
    [
      'used up',
      async (mock: Mock) => {
        const { refreshToken } = await newGuest(mock)
        await mock.refresh(refreshToken)
        return refreshToken
      },
    ],
  ])('a hint that is %s is ignored and the sign-in succeeds', async (_, hintOf) => {
    const mock = createTestService()
    const prevAnonRefreshToken = await hintOf(mock)
    const { status, json } = await byLogin(mock, { prevAnonRefreshToken })
    expect([status, json.data.anonRetirement]).toEqual([200, 'preserved'])
  })

  test.each([42, ['rt'], {}, null])('a hint of the wrong type (%j) is ignored', async (hint) => {
    const { status } = await byLogin(createTestService(), { prevAnonRefreshToken: hint })
    expect(status).toBe(200)
  })

  test('a sign-in that fails leaves the guest alone', async () => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const hint = { prevAnonRefreshToken: guest.refreshToken }
    await mock.auth('/login', { email, password: 'wrong', ...hint })
    const { start } = newSocialStart()
    await mock.auth('/login/social', { ...start, code: 'none', ...hint })
    expect((await mock.get('/auth-service/me', { token: guest.token })).status).toBe(200)
  })
})
