import { describe, expect, test } from 'vitest'
import { socialProof } from './support/idp-visitor'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

type Mock = ReturnType<typeof createTestService>

const BASE = '/api/v1/auth-service/me/identities'

const linkSocial = async (mock: Mock, token: string, email: string, provider = 'google') =>
  mock.auth('/me/link/social', await socialProof(mock, { email }, provider), { token })

const linkEmail = (mock: Mock, token: string, email: string) =>
  mock.auth('/me/link/email', { email, password: STRONG }, { token })

const identities = async (mock: Mock, token: string) =>
  (await mock.get('/auth-service/me/identities', { token })).json.data

describe('a provider', () => {
  test('is linked without new tokens, and then signs the same user in', async () => {
    const mock = createTestService()
    const user = await signedInUser(mock)
    const { json } = await linkSocial(mock, user.token, 'other@example.com')
    expect(json.data).toEqual({ user: expect.objectContaining({ id: user.id, email: user.email }) })
    expect(await identities(mock, user.token)).toEqual({
      identities: [
        { provider: 'google', email: 'other@example.com', linkedAt: '2026-05-20T09:30:00.000Z' },
      ],
      hasPassword: true,
    })
    const proof = await socialProof(mock, { email: 'other@example.com' })
    expect((await mock.auth('/login/social', proof)).json.data.user.id).toBe(user.id)
  })

  test('linked again changes nothing', async () => {
    const mock = createTestService()
    const { token } = await signedInUser(mock)
    await linkSocial(mock, token, 'other@example.com')
    expect((await linkSocial(mock, token, 'other@example.com')).status).toBe(200)
    expect((await identities(mock, token)).identities).toHaveLength(1)
  })

  test.each([
    ['an account at the provider that another user has', 'taken@example.com', 'identity'],
    ['an address that another user has', 'ada@example.com', 'email'],
  ])('%s is a collision and never a merge', async (_, email, collision) => {
    const mock = createTestService()
    await mock.auth('/login/social', await socialProof(mock, { email: 'taken@example.com' }))
    const { token } = await signedInUser(mock)
    const answer = await linkSocial(mock, token, email)
    expect(answer).toMatchObject({
      status: 409,
      json: { error: { code: 'CREDENTIAL_IN_USE', details: { provider: 'google', collision } } },
    })
    expect((await identities(mock, token)).identities).toEqual([])
  })

  test('a second account at one provider is a collision', async () => {
    const mock = createTestService()
    const { token } = await signedInUser(mock)
    await linkSocial(mock, token, 'one@example.com')
    expect((await linkSocial(mock, token, 'two@example.com')).status).toBe(409)
    expect((await linkSocial(mock, token, 'two@example.com', 'github')).status).toBe(200)
  })
})

describe('an address with a password', () => {
  test('is added to an account that has none', async () => {
    const mock = createTestService()
    const user = await signedInUser(mock, { password: undefined })
    const { json } = await linkEmail(mock, user.token, user.email)
    expect(json.data.user).toMatchObject({ id: user.id, emailVerified: true })
    expect((await mock.login(user.email, STRONG)).status).toBe(200)
  })

  test('a new address has to be confirmed', async () => {
    const mock = createTestService()
    const { token, email } = await signedInUser(mock, { password: undefined })
    const { json } = await linkEmail(mock, token, 'fresh@example.com')
    expect(json.data.user).toMatchObject({ email: 'fresh@example.com', emailVerified: false })
    expect(await mock.lastMail('fresh@example.com')).toMatchObject({ kind: 'email_verify' })
    expect((await mock.login(email, STRONG)).status).toBe(401)
  })

  test.each([
    ['an address of another user', { password: undefined }, 'ada@example.com', 'email'],
    ['a password beside a password', {}, 'fresh@example.com', 'identity'],
  ])('%s is a collision', async (_, facts, email, collision) => {
    const mock = createTestService()
    const { token } = await signedInUser(mock, facts)
    const { json } = await linkEmail(mock, token, email)
    expect(json.error).toMatchObject({
      code: 'CREDENTIAL_IN_USE',
      details: { provider: 'password', collision },
    })
  })
})

describe('a guest who links', () => {
  test.each([
    ['an address', linkEmail],
    ['a provider', linkSocial],
  ])('%s becomes a user in place, with new tokens', async (_, link) => {
    const mock = createTestService()
    const guest = await newGuest(mock)
    const { json } = await link(mock, guest.token, 'fresh@example.com')
    expect(json.data).toMatchObject({
      user: { id: guest.id, email: 'fresh@example.com', isAnonymous: false },
      upgraded: true,
      tokens: { tokenType: 'Bearer' },
    })
    expect((await mock.refresh(guest.refreshToken)).status).toBe(401)
    expect((await mock.refresh(json.data.tokens.refreshToken)).status).toBe(200)
  })
})

describe('unlinking', () => {
  test('says what is left, and the provider no longer signs in', async () => {
    const mock = createTestService()
    const { token, id } = await signedInUser(mock)
    await linkSocial(mock, token, 'other@example.com')
    const { json } = await mock.send('DELETE', `${BASE}/google`, { token })
    expect(json.data).toEqual({ provider: 'google', removed: true, remaining: 0 })
    const proof = await socialProof(mock, { email: 'other@example.com' })
    expect((await mock.auth('/login/social', proof)).json.data.user.id).not.toBe(id)
  })

  test.each(['google', 'password', '__proto__'])('%s is not found if not linked', async (name) => {
    const mock = createTestService()
    const { token } = await signedInUser(mock)
    const { status, json } = await mock.send('DELETE', `${BASE}/${name}`, { token })
    expect([status, json.error.code]).toEqual([404, 'NOT_FOUND'])
  })

  test('the only way in cannot be unlinked', async () => {
    const mock = createTestService()
    const proof = await socialProof(mock, { email: 'newcomer@example.com' })
    const token = (await mock.auth('/login/social', proof)).json.data.tokens.accessToken
    const refused = await mock.send('DELETE', `${BASE}/google`, { token })
    expect([refused.status, refused.json.error.code]).toEqual([409, 'LAST_CREDENTIAL'])

    await linkSocial(mock, token, 'newcomer@example.com', 'github')
    const { json } = await mock.send('DELETE', `${BASE}/google`, { token })
    expect(json.data.remaining).toBe(1)
  })
})
