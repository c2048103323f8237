import { describe, expect, test } from 'vitest'
import { newGuest, signedInUser } from './support/people'
import { type AuthenticatorOptions, createSoftAuthenticator } from './support/soft-authenticator'
import { createTestService } from './support/test-service'

const BASE = '/api/v1/auth-service/passkeys'

async function registering(options: AuthenticatorOptions = {}) {
  const mock = createTestService()
  const user = await signedInUser(mock, { name: 'Key Owner' })
  const { token } = user
  const authenticator = createSoftAuthenticator(options)
  const start = async () => (await mock.auth('/passkeys/register/start', {}, { token })).json.data
  const finish = (response: object, name?: string) =>
    mock.auth('/passkeys/register/finish', { response, name }, { token })
  return { mock, user, token, authenticator, start, finish }
}

async function registered() {
  const all = await registering()
  const made = await all.finish(all.authenticator.create(await all.start()), 'Laptop')
  const options = async (body = {}) =>
    (await all.mock.auth('/passkeys/authenticate/start', body)).json.data
  const signIn = (response: object, extra = {}) =>
    all.mock.auth('/passkeys/authenticate/finish', { response, ...extra })
  return { ...all, made, options, signIn }
}

describe('registration', () => {
  test('the options ask for a passkey of this app that verifies its user', async () => {
    const { start, user } = await registering()
    expect(await start()).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: user.email, displayName: 'Key Owner' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [],
      challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    })
  })

  test('the relying party is the host of the app', async () => {
    const mock = createTestService({ appUrl: () => 'https://app.example.com/' })
    const { token } = await signedInUser(mock)
    const { json } = await mock.auth('/passkeys/register/start', {}, { token })
    expect(json.data.rp.id).toBe('app.example.com')
  })

  test('a genuine answer makes a passkey, which the list shows', async () => {
    const { mock, token, made, authenticator, start } = await registered()
    expect(made.json.data).toEqual({
      id: expect.any(String),
      credentialId: authenticator.id,
      name: 'Laptop',
      createdAt: '2026-05-20T09:30:00.000Z',
    })
    const { json } = await mock.get('/auth-service/passkeys', { token })
    const { id, name, createdAt } = made.json.data
    expect(json.data).toEqual([{ id, name, lastUsedAt: null, createdAt }])
    expect((await start()).excludeCredentials).toMatchObject([{ id: authenticator.id }])
  })

  test('a challenge is used once, for five minutes, by whom it was made for', async () => {
    const { mock, authenticator, start, finish } = await registering()
    const used = await start()
    await finish(authenticator.create(used))
    expect((await finish(createSoftAuthenticator().create(used))).status).toBe(401)

    const old = await start()
    mock.advance(300)
    const late = await finish(createSoftAuthenticator().create(old))
    expect(late.json.error.code).toBe('PASSKEY_INVALID')

    const { token } = await signedInUser(mock)
    const response = createSoftAuthenticator().create(await start())
    const { status } = await mock.auth('/passkeys/register/finish', { response }, { token })
    expect(status).toBe(401)
  })

  test.each([
    ['on another origin', { origin: 'http://evil.example' }, 'PASSKEY_RP_MISMATCH'],
    ['for another site', { rpId: 'evil.example' }, 'PASSKEY_INVALID'],
    ['without checking who is there', { isUserVerified: false }, 'PASSKEY_INVALID'],
  ])('an answer made %s is refused', async (_, options, code) => {
    const { authenticator, start, finish } = await registering(options)
    const answer = await finish(authenticator.create(await start()))
    expect(answer).toMatchObject({ status: 401, json: { error: { code } } })
  })

  test('one authenticator belongs to one account', async () => {
    const { mock, authenticator } = await registered()
    const { token } = await signedInUser(mock)
    const { json } = await mock.auth('/passkeys/register/start', {}, { token })
    const response = authenticator.create(json.data)
    const answer = await mock.auth('/passkeys/register/finish', { response }, { token })
    expect(answer.json.error.code).toBe('CREDENTIAL_IN_USE')
  })

  test('a guest has no account to add one to', async () => {
    const mock = createTestService()
    const { token } = await newGuest(mock)
    expect((await mock.auth('/passkeys/register/start', {}, { token })).status).toBe(403)
  })

  test.each([{}, { response: {} }, { response: { id: '', type: 'public-key' } }])(
    'the body %j is a validation error',
    async (body) => {
      const { mock, token } = await registering()
      const answer = await mock.auth('/passkeys/register/finish', body, { token })
      expect(answer.json.error.code).toBe('VALIDATION_ERROR')
    },
  )
})

describe('sign-in', () => {
  test('nobody needs to say who they are', async () => {
    const { mock, user, token, authenticator, options, signIn } = await registered()
    const { json } = await signIn(authenticator.get(await options()))
    expect(json.data).toMatchObject({
      user: { id: user.id, lastLoginMethod: 'passkey' },
      anonRetirement: 'none',
    })
    const list = await mock.get('/auth-service/passkeys', { token })
    expect(list.json.data[0].lastUsedAt).toBe('2026-05-20T09:30:00.000Z')
  })

  test('the options look the same for known and unknown addresses', async () => {
    const { user, options } = await registered()
    const shapes = await Promise.all(
      [{}, { email: user.email }, { email: 'nobody@example.com' }, { userId: user.id }].map(
        async (body) => ({ ...(await options(body)), challenge: '' }),
      ),
    )
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
    expect(shapes[0]).not.toHaveProperty('allowCredentials.0')
  })

  test('a guest is retired by it', async () => {
    const { mock, authenticator, options, signIn } = await registered()
    const guest = await newGuest(mock)
    const hint = { prevAnonRefreshToken: guest.refreshToken }
    const { json } = await signIn(authenticator.get(await options()), hint)
    expect(json.data).toMatchObject({ anonRetirement: 'retired', retiredAnonUserId: guest.id })
  })

  test('an answer works once', async () => {
    const { authenticator, options, signIn } = await registered()
    const response = authenticator.get(await options())
    expect((await signIn(response)).status).toBe(200)
    expect((await signIn(response)).json.error.code).toBe('PASSKEY_INVALID')
  })

  test('a challenge for registration is none for sign-in', async () => {
    const { authenticator, start, signIn } = await registered()
    expect((await signIn(authenticator.get(await start()))).status).toBe(401)
  })

  test('a count of uses that went back means a copy, which is refused', async () => {
    const { authenticator, options, signIn } = await registered()
    await signIn(authenticator.get(await options()))
    authenticator.forgetCount()
    expect((await signIn(authenticator.get(await options()))).status).toBe(401)
  })

  test('a tampered signature, an unknown passkey and another user are refused alike', async () => {
    const { mock, authenticator, options, signIn } = await registered()
    const genuine = authenticator.get(await options())
    const signature = `${genuine.response.signature?.slice(0, -4)}AAAA`
    const tampered = { ...genuine, response: { ...genuine.response, signature } }
    const stranger = createSoftAuthenticator()
    const other = await signedInUser(mock)
    const answers = [
      await signIn(tampered),
      await signIn(stranger.get(await options())),
      await signIn(authenticator.get(await options({ userId: other.id }))),
      await signIn(authenticator.get(await options()), { userId: other.id }),
    ]
    expect(answers.map(({ json }) => json.error.code)).toEqual(Array(4).fill('PASSKEY_INVALID'))
  })

  test('a locked account stays locked', async () => {
    const { mock, user, authenticator, options, signIn } = await registered()
    Object.assign(mock.service.state.users.byId(user.id) ?? {}, { isLocked: true })
    const { json } = await signIn(authenticator.get(await options()))
    expect(json.error.code).toBe('ACCOUNT_LOCKED')
  })
})

describe('removal', () => {
  test('a removed passkey no longer signs in', async () => {
    const { mock, token, made, authenticator, options, signIn } = await registered()
    const path = `${BASE}/${made.json.data.id}`
    expect((await mock.send('DELETE', path, { token })).status).toBe(200)
    expect((await mock.send('DELETE', path, { token })).status).toBe(404)
    expect((await signIn(authenticator.get(await options()))).status).toBe(401)
  })

  test("someone else's passkey is not found", async () => {
    const { mock, made } = await registered()
    const { token } = await signedInUser(mock)
    const answer = await mock.send('DELETE', `${BASE}/${made.json.data.id}`, { token })
    expect(answer.json.error.code).toBe('NOT_FOUND')
  })
})
