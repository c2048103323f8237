import { describe, expect, test } from 'vitest'
import { CALLBACK, newSocialStart, socialProof, visitIdp } from './support/idp-visitor'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

type Mock = ReturnType<typeof createTestService>

const NEWCOMER = { email: 'newcomer@example.com', name: 'New Comer' }

const enter = async (mock: Mock, extra: object = {}, visit: object = NEWCOMER) =>
  mock.auth('/login/social', { ...(await socialProof(mock, visit)), ...extra })

const refused = { status: 401, json: { error: { code: 'SOCIAL_LOGIN_INVALID' } } }

describe('a code', () => {
  test('of someone new makes an account with a confirmed address', async () => {
    const { json } = await enter(createTestService())
    expect(json.data.user).toMatchObject({
      ...NEWCOMER,
      emailVerified: true,
      isAnonymous: false,
      signupMethod: 'google',
      lastLoginMethod: 'google',
    })
  })

  test('of someone known signs in the same account, whatever the address is now', async () => {
    const mock = createTestService()
    const first = await enter(mock)
    const again = await enter(mock, {}, { ...NEWCOMER, sharing: 'withheld' })
    expect(again.json.data.user.id).toBe(first.json.data.user.id)
  })

  test('works once', async () => {
    const mock = createTestService()
    const proof = await socialProof(mock, NEWCOMER)
    expect((await mock.auth('/login/social', proof)).status).toBe(200)
    expect(await mock.auth('/login/social', proof)).toMatchObject(refused)
  })

  test('lives a minute', async () => {
    const mock = createTestService()
    const proof = await socialProof(mock, NEWCOMER)
    mock.advance(60)
    expect(await mock.auth('/login/social', proof)).toMatchObject(refused)
  })

  test.each([
    ['another verifier', { codeVerifier: 'x'.repeat(43) }],
    ['no verifier', { codeVerifier: undefined }],
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another return address', { redirectUri: `${CALLBACK}/other` }],
    ['another provider', { provider: 'github' }],
    ['another code', { code: 'unknown' }],
  ])('with %s is refused, and used up', async (_, wrong) => {
    const mock = createTestService()
    const proof = await socialProof(mock, NEWCOMER)
    expect(await mock.auth('/login/social', { ...proof, ...wrong })).toMatchObject(refused)
    const isSpared = 'code' in wrong
    expect((await mock.auth('/login/social', proof)).status).toBe(isSpared ? 200 : 401)
  })

  test('of another project is refused', async () => {
    const mock = createTestService()
    const proof = await socialProof(mock, NEWCOMER)
    const call = { key: 'pk_dev_someOtherProject99' }
    expect(await mock.auth('/login/social', proof, call)).toMatchObject(refused)
  })

  test.each([{ provider: 'twitter', code: 'x', redirectUri: CALLBACK }, { provider: 'google' }])(
    '%j is a validation error',
    async (body) => {
      const { json } = await createTestService().auth('/login/social', body)
      expect(json.error.code).toBe('VALIDATION_ERROR')
    },
  )
})

describe('an ID token', () => {
  const idTokenOf = async (mock: Mock, provider = 'google') => {
    const { start, codeVerifier, nonce } = newSocialStart(provider)
    const { json } = await mock.auth('/login/social/start', start)
    const back = await visitIdp(mock, json.data.authorizationUrl, NEWCOMER)
    const answer = await mock.send('POST', `/__idp/${provider}/token`, {
      key: null,
      rawBody: new URLSearchParams({
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: CALLBACK,
        client_id: 'sendora-orbitDemo4nKx82Lq',
        code_verifier: codeVerifier,
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    return { idToken: answer.json.id_token as string, nonce }
  }

  test('signs in without a code, with its nonce or without', async () => {
    const mock = createTestService()
    const { idToken, nonce } = await idTokenOf(mock)
    const answer = await mock.auth('/login/social', { provider: 'google', idToken, nonce })
    expect(answer.json.data.user).toMatchObject(NEWCOMER)
    expect((await mock.auth('/login/social', { provider: 'google', idToken })).status).toBe(200)
  })

  test('is refused for another provider, with another nonce, and after five minutes', async () => {
    const mock = createTestService()
    const { idToken } = await idTokenOf(mock)
    const attempt = (extra: object) =>
      mock.auth('/login/social', { provider: 'google', idToken, ...extra })
    expect(await attempt({ provider: 'github' })).toMatchObject(refused)
    expect(await attempt({ nonce: 'another' })).toMatchObject(refused)
    mock.advance(300)
    expect(await attempt({})).toMatchObject(refused)
  })

  test('is no access token, and an access token is no ID token', async () => {
    const mock = createTestService()
    const { idToken } = await idTokenOf(mock)
    expect((await mock.get('/auth-service/me', { token: idToken })).status).toBe(401)
    const { accessToken } = await mock.session()
    const body = { provider: 'google', idToken: accessToken }
    expect(await mock.auth('/login/social', body)).toMatchObject(refused)
  })
})

describe('an address', () => {
  test.each([
    ['facebook', 'withheld'],
    ['discord', 'unconfirmed'],
    ['discord', 'withheld'],
  ])('is a must for %s: %s is refused', async (provider, sharing) => {
    const mock = createTestService()
    const proof = await socialProof(mock, { ...NEWCOMER, sharing }, provider)
    const { status, json } = await mock.auth('/login/social', proof)
    expect([status, json.error.code]).toEqual([403, 'SOCIAL_EMAIL_REQUIRED'])
  })

  test('that the provider did not confirm is not claimed', async () => {
    const mock = createTestService()
    const { json } = await enter(mock, {}, { email: 'ada@example.com', sharing: 'unconfirmed' })
    expect(json.data.user).toMatchObject({ email: null, emailVerified: false })
  })

  test('that someone confirmed here leads into that account', async () => {
    const mock = createTestService()
    const ada = (await mock.login()).json.data.user
    const { json } = await enter(mock, {}, { email: 'ada@example.com' })
    expect(json.data.user).toMatchObject({ id: ada.id, name: ada.name })
    expect((await mock.login()).status).toBe(200)
  })

  test('that nobody confirmed leads into that account, and locks its maker out', async () => {
    const mock = createTestService()
    const squatter = await signedInUser(mock, { emailVerified: false })
    const { json } = await enter(mock, {}, { email: squatter.email })
    expect(json.data.user).toMatchObject({ id: squatter.id, emailVerified: true })
    expect((await mock.login(squatter.email, STRONG)).status).toBe(401)
    expect((await mock.refresh(squatter.refreshToken)).status).toBe(401)
  })

  test('of a locked account stays locked', async () => {
    const { json } = await enter(createTestService(), {}, { email: 'locked@example.com' })
    expect(json.error.code).toBe('ACCOUNT_LOCKED')
  })
})

describe('a collision', () => {
  const collide = async (extra: object, withGuest: boolean, email = NEWCOMER.email) => {
    const mock = createTestService()
    await enter(mock)
    const guest = withGuest ? await newGuest(mock) : null
    const hint = guest ? { prevAnonRefreshToken: guest.refreshToken } : {}
    const answer = await enter(mock, { ...hint, ...extra }, { email })
    const isGuestAlive =
      guest && (await mock.get('/auth-service/me', { token: guest.token })).status === 200
    return { answer, isGuestAlive }
  }

  test.each([
    ['without a policy, nobody at stake', {}, false, 200],
    ['without a policy, a guest at stake', {}, true, 409],
    ['adopt, a guest at stake', { onCredentialInUse: 'adopt' }, true, 200],
    ['reject, nobody at stake', { onCredentialInUse: 'reject' }, false, 409],
    ['reject, a guest at stake', { onCredentialInUse: 'reject' }, true, 409],
  ])('%s', async (_, policy, withGuest, status) => {
    const { answer, isGuestAlive } = await collide(policy, withGuest)
    expect(answer.status).toBe(status)
    if (withGuest) expect(isGuestAlive).toBe(status === 409)
  })

  test('names the provider and what collided', async () => {
    const byIdentity = await collide({ onCredentialInUse: 'reject' }, false)
    const byEmail = await collide({ onCredentialInUse: 'reject' }, false, 'ada@example.com')
    const seen = [byIdentity, byEmail].map(({ answer }) => answer.json.error)
    expect(seen).toMatchObject([
      { code: 'CREDENTIAL_IN_USE', details: { provider: 'google', collision: 'identity' } },
      { code: 'CREDENTIAL_IN_USE', details: { provider: 'google', collision: 'email' } },
    ])
  })
})

describe('linkAnonymous', () => {
  test('with a new identity the guest becomes that user, with the same id', async () => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const hint = { prevAnonRefreshToken: guest.refreshToken }
    const { json } = await enter(mock, { linkAnonymous: true, ...hint })
    expect(json.data).toMatchObject({
      user: { id: guest.id, ...NEWCOMER, isAnonymous: false, lastLoginMethod: 'google' },
      anonRetirement: 'preserved',
    })
    expect((await mock.refresh(guest.refreshToken)).status).toBe(401)
  })

  test('without a guest it has no effect', async () => {
    expect((await enter(createTestService(), { linkAnonymous: true })).status).toBe(200)
  })
})

test('the name that Apple tells only the app is used', async () => {
  const mock = createTestService()
  const proof = await socialProof(mock, { email: NEWCOMER.email }, 'apple')
  const appleName = { firstName: 'Ines', lastName: 'Okafor' }
  const { json } = await mock.auth('/login/social', { ...proof, appleName })
  expect(json.data.user.name).toBe('Ines Okafor')
})

test('faults and the request log know whose code it is', async () => {
  const mock = createTestService()
  const path = '/auth-service/login/social'
  await mock.control('POST', '/faults', { path, email: 'ada@example.com', status: 503 })
  expect((await enter(mock, {}, { email: 'ada@example.com' })).status).toBe(503)
  expect((await enter(mock)).status).toBe(200)
})
