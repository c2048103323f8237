import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { createTestService, START_MS } from './support/test-service'

const NOW = START_MS / 1000

async function verified(mock: ReturnType<typeof createTestService>, token: string) {
  const jwks = createLocalJWKSet((await mock.get('/auth-service/.well-known/jwks.json')).json)
  return jwtVerify(token, jwks, {
    algorithms: ['RS256'],
    issuer: 'http://localhost:4010',
    audience: 'orbitDemo4nKx82Lq',
    currentDate: new Date(START_MS),
  })
}

describe('access tokens', () => {
  test('the JWKS verifies a token with exactly the claims of the contract', async () => {
    const mock = createTestService()
    const { json } = await mock.login()
    const { payload, protectedHeader } = await verified(mock, json.data.tokens.accessToken)
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: expect.any(String) })
    expect(payload).toEqual({
      iss: 'http://localhost:4010',
      aud: 'orbitDemo4nKx82Lq',
      sub: json.data.user.id,
      sid: expect.any(String),
      jti: expect.any(String),
      iat: NOW,
      exp: NOW + 900,
      auth_time: NOW,
      email: 'ada@example.com',
      email_verified: true,
      name: json.data.user.name,
      is_anonymous: false,
      role: 'admin',
      permissions: expect.arrayContaining(['people:read']),
      org: { id: expect.any(String), name: expect.any(String) },
    })
  })

  test('custom claims are merged flat and never over reserved names', async () => {
    const mock = createTestService()
    await mock.control('POST', '/users', {
      email: 'claims@example.com',
      claims: { plan: 'growth', sub: 'someone-else', exp: 9_999_999_999, iss: 'evil', email: 'x' },
    })
    const { payload } = await verified(mock, (await mock.session('claims@example.com')).accessToken)
    expect(payload).toMatchObject({ plan: 'growth', email: 'claims@example.com', exp: NOW + 900 })
    expect(payload.sub).not.toBe('someone-else')
  })

  test.each([
    ['pk_prod_abcdefghijkl', 'abcdefghijkl'],
    ['pk_live_abcdefghijkl', 'abcdefghijkl'],
    ['pk_abcdefghijklmnop', 'abcdefghijklmnop'],
  ])('the key %s makes tokens for the project %s', async (key, audience) => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    const { json } = await mock.auth('/token/refresh', { refreshToken }, { key })
    const claims = JSON.parse(
      Buffer.from(json.data.tokens.accessToken.split('.')[1], 'base64url').toString(),
    )
    expect(claims.aud).toBe(audience)
  })

  test('a session can be born expired; its rotation lives normally', async () => {
    const mock = createTestService()
    const session = await mock.session('ada@example.com', -60)
    expect(session.expiresIn).toBe(-60)
    expect((await mock.get('/people', { token: session.accessToken })).status).toBe(401)
    const { json } = await mock.refresh(session.refreshToken)
    const { payload } = await verified(mock, json.data.tokens.accessToken)
    expect(payload.exp).toBe(NOW + 900)
  })
})

describe('signing keys', () => {
  test('the JWKS may be cached for five minutes and needs no API key', async () => {
    const mock = createTestService()
    const answer = await mock.get('/auth-service/.well-known/jwks.json', { key: null })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
    expect(Object.keys(answer.json.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  })

  test('after a rotation both keys are published and old tokens still count', async () => {
    const mock = createTestService()
    const before = await mock.session()
    const { json } = await mock.control('POST', '/rotate-keys', {})
    const after = await mock.session()
    expect(decodeProtectedHeader(after.accessToken).kid).toBe(json.kid)
    await expect(verified(mock, before.accessToken)).resolves.toBeTruthy()
    await expect(verified(mock, after.accessToken)).resolves.toBeTruthy()
    expect((await mock.get('/people', { token: before.accessToken })).status).toBe(200)
  })

  test('a retired key is gone from the JWKS, and its tokens with it', async () => {
    const mock = createTestService()
    const before = await mock.session()
    await mock.control('POST', '/rotate-keys', { retireOld: true })
    const { json } = await mock.get('/auth-service/.well-known/jwks.json')
    expect(json.keys).toHaveLength(1)
    expect((await mock.get('/people', { token: before.accessToken })).status).toBe(401)
  })

  test('keys survive a reset, as clients may have cached them', async () => {
    const mock = createTestService()
    const before = (await mock.get('/auth-service/.well-known/jwks.json')).json
    await mock.control('POST', '/reset')
    expect((await mock.get('/auth-service/.well-known/jwks.json')).json).toEqual(before)
  })
})
