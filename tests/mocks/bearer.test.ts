import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('protected routes', () => {
  test('a live token is let in, with and without an API key on business routes', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    expect((await mock.get('/people', { token })).status).toBe(200)
    expect((await mock.get('/people', { token, key: null })).status).toBe(200)
    expect((await mock.get('/auth-service/me', { token, key: null })).status).toBe(401)
  })

  test.each([
    ['no token', () => undefined],
    ['garbage', () => 'garbage'],
    ['a changed claim', (token: string) => withClaims(token, { role: 'owner' })],
    ['a later expiry', (token: string) => withClaims(token, { exp: 9_999_999_999 })],
    ['no algorithm', (token: string) => swapPart(token, 0, encode({ alg: 'none', kid: 'x' }))],
    ['a cut signature', (token: string) => token.slice(0, -8)],
    ['no signature', (token: string) => `${token.split('.').slice(0, 2).join('.')}.`],
    ['a fourth part', (token: string) => `${token}.x`],
  ])('%s is 401 UNAUTHORIZED', async (_, forge) => {
    const mock = createTestService()
    const { accessToken } = await mock.session()
    const answer = await mock.get('/people', { token: forge(accessToken) })
    expect(answer).toMatchObject({ status: 401, json: { error: { code: 'UNAUTHORIZED' } } })
  })

  test('a token counts until its very second, by the clock of the service', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    await mock.control('POST', '/settings', { clockOffsetSeconds: 899 })
    expect((await mock.get('/people', { token })).status).toBe(200)
    await mock.control('POST', '/settings', { clockOffsetSeconds: 900 })
    expect((await mock.get('/people', { token })).status).toBe(401)
  })

  test('revocation is noticed before the token expires', async () => {
    const mock = createTestService()
    const { accessToken: token, familyId } = await mock.session()
    expect((await mock.control('POST', '/revoke', { familyId })).json).toEqual({ revoked: 1 })
    expect((await mock.get('/people', { token })).status).toBe(401)
  })

  test('a claim that is missing is 403 and says which one', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session('grace@example.com')
    const answer = await mock.get('/admin/audit-log', { token })
    expect(answer).toMatchObject({
      status: 403,
      json: { error: { code: 'FORBIDDEN', details: { requiredClaims: { role: 'admin' } } } },
    })
    const admin = (await mock.session()).accessToken
    expect((await mock.get('/admin/audit-log', { token: admin })).status).toBe(200)
  })
})

describe('sessions of the user', () => {
  test('each sign-in is a row of exactly four members', async () => {
    const mock = createTestService()
    await mock.session('grace@example.com')
    const { accessToken: token } = await mock.session()
    await mock.session()
    const { json } = await mock.get('/auth-service/sessions/me', { token })
    expect(json.data).toHaveLength(2)
    expect(Object.keys(json.data[0]).sort()).toEqual([
      'createdAt',
      'deviceInfo',
      'id',
      'lastUsedAt',
    ])
  })

  test('one session can be ended, and only an own one', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    const other = await mock.session()
    const foreign = await mock.session('grace@example.com')
    const path = '/api/v1/auth-service/sessions/me'
    expect((await mock.send('DELETE', `${path}/${other.familyId}`, { token })).status).toBe(200)
    expect((await mock.refresh(other.refreshToken)).status).toBe(401)
    expect((await mock.send('DELETE', `${path}/${other.familyId}`, { token })).status).toBe(404)
    expect((await mock.send('DELETE', `${path}/${foreign.familyId}`, { token })).status).toBe(404)
    expect((await mock.refresh(foreign.refreshToken)).status).toBe(200)
  })

  test('all sessions can be ended at once, this one included', async () => {
    const mock = createTestService()
    const { accessToken: token } = await mock.session()
    await mock.session()
    const answer = await mock.send('DELETE', '/api/v1/auth-service/sessions/me', { token })
    expect(answer.json.data).toEqual({ revoked: 2 })
    expect((await mock.get('/auth-service/me', { token })).status).toBe(401)
  })
})

function withClaims(token: string, claims: Record<string, unknown>): string {
  const own = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  return swapPart(token, 1, encode({ ...own, ...claims }))
}

function swapPart(token: string, index: number, part: string): string {
  return token
    .split('.')
    .map((own, position) => (position === index ? part : own))
    .join('.')
}
