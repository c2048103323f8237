import { describe, expect, test } from 'vitest'
import { createTestService, PASSWORD, START_MS } from './support/test-service'

describe('control interface', () => {
  test('health tells the time of the service', async () => {
    const mock = createTestService()
    await mock.control('POST', '/settings', { clockOffsetSeconds: -90 })
    const { status, json } = await mock.control('GET', '/health')
    expect({ status, json }).toEqual({
      status: 200,
      json: { ok: true, nowSeconds: START_MS / 1000 - 90 },
    })
  })

  test('settings merge and answer all of them', async () => {
    const mock = createTestService()
    await mock.control('POST', '/settings', { accessTtlSeconds: 5 })
    const { json } = await mock.control('POST', '/settings', { reuseGraceSeconds: 10 })
    expect(json).toMatchObject({
      accessTtlSeconds: 5,
      refreshTtlSeconds: 2_592_000,
      reuseGraceSeconds: 10,
      clockOffsetSeconds: 0,
    })
    expect((await mock.login()).json.data.tokens.expiresIn).toBe(5)
  })

  test('a user can be made with everything at once', async () => {
    const mock = createTestService()
    const { status, json } = await mock.control('POST', '/users', {
      email: 'Test@example.com',
      password: PASSWORD,
      name: 'Test',
      emailVerified: false,
      claims: { role: 'admin' },
    })
    expect(status).toBe(201)
    expect(json).toEqual({ id: expect.any(String), email: 'test@example.com' })
    const login = await mock.login('test@example.com')
    expect(login.json.data.user).toMatchObject({ id: json.id, name: 'Test', emailVerified: false })
    expect((await mock.control('POST', '/users', { email: 'test@example.com' })).status).toBe(409)
  })

  test('a session needs an existing user', async () => {
    const mock = createTestService()
    const missing = await mock.control('POST', '/sessions', { email: 'nobody@example.com' })
    expect(missing.status).toBe(404)
    const made = await mock.control('POST', '/sessions', { email: 'ada@example.com' })
    expect(made.status).toBe(201)
    expect(Object.keys(made.json).sort()).toEqual([
      'accessToken',
      'expiresIn',
      'familyId',
      'refreshToken',
    ])
  })

  test('revoking by e-mail ends every session of that user', async () => {
    const mock = createTestService()
    await mock.session()
    await mock.session()
    const revoke = (body: unknown) => mock.control('POST', '/revoke', body)
    expect((await revoke({ email: 'ada@example.com' })).json).toEqual({ revoked: 2 })
    expect((await revoke({ email: 'ada@example.com' })).json).toEqual({ revoked: 0 })
    expect((await revoke({ email: 'nobody@example.com' })).json).toEqual({ revoked: 0 })
    expect((await revoke({ familyId: 'none' })).json).toEqual({ revoked: 0 })
  })

  test('the log tells who asked for what, and holds no secret', async () => {
    const mock = createTestService()
    const { accessToken: token, refreshToken, familyId } = await mock.session()
    await mock.get('/people?query=private', { token })
    await mock.refresh(refreshToken)
    await mock.login('grace@example.com', 'hunter2')
    await mock.get('/auth-service/.well-known/jwks.json')

    const all = (await mock.control('GET', '/requests')).json
    expect(all.map(({ path }: { path: string }) => path)).toEqual([
      '/people',
      '/auth-service/token/refresh',
      '/auth-service/login',
      '/auth-service/.well-known/jwks.json',
    ])
    expect(all[0]).toEqual({
      at: new Date(START_MS).toISOString(),
      method: 'GET',
      path: '/people',
      status: 200,
      userId: expect.any(String),
      familyId,
    })
    expect(JSON.stringify(all)).not.toMatch(/hunter2|eyJ|rt_|private/)

    const count = async (query: string) =>
      (await mock.control('GET', `/requests?${query}`)).json.length
    expect(await count('path=/auth-service/token/refresh&email=ada@example.com')).toBe(1)
    expect(await count('path=/api/v1/auth-service')).toBe(3)
    expect(await count('email=grace@example.com')).toBe(1)
  })

  test('a fault that gives no answer is logged without a status', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: '/people', kind: 'reset' })
    await mock.get('/people').catch(() => {})
    expect((await mock.control('GET', '/requests')).json).toMatchObject([{ status: null }])
  })

  test('the mailbox is newest first and can be asked for one address', async () => {
    const mock = createTestService()
    for (const email of ['ada@example.com', 'grace@example.com', 'ada@example.com']) {
      await mock.auth('/magic-link/request', { email })
      mock.advance(1)
    }
    const mails = (await mock.control('GET', '/mailbox?to=Ada@example.com')).json
    expect(mails).toHaveLength(2)
    expect(mails[0].sentAt > mails[1].sentAt).toBe(true)
    expect((await mock.control('GET', '/mailbox')).json).toHaveLength(3)
  })

  test('a reset brings the seed state back', async () => {
    const mock = createTestService()
    const before = (await mock.login()).json.data.user.id
    await mock.control('POST', '/users', { email: 'gone@example.com' })
    await mock.control('POST', '/settings', { accessTtlSeconds: 5 })
    await mock.control('POST', '/faults', { path: '/', status: 503 })
    const { accessToken: token } = await mock.session()

    expect((await mock.control('POST', '/reset')).status).toBe(204)
    expect((await mock.get('/people', { token })).status).toBe(401)
    const { json } = await mock.login()
    expect(json.data.user.id).toBe(before)
    expect(json.data.tokens.expiresIn).toBe(900)
    expect((await mock.control('POST', '/sessions', { email: 'gone@example.com' })).status).toBe(
      404,
    )
  })

  test.each([
    ['/users', {}],
    ['/users', { email: 'a@example.com', admin: true }],
    ['/sessions', { email: 7 }],
    ['/settings', { accessTtlSeconds: 0 }],
    ['/settings', { speed: 2 }],
    ['/faults', { status: 503 }],
    ['/faults', { path: '/', status: 99 }],
    ['/faults', { path: '/', kind: 'explode' }],
    ['/revoke', {}],
    ['/rotate-keys', { retireOld: 'yes' }],
  ])('POST %s with %j is 400 and says why', async (path, body) => {
    const { status, json } = await createTestService().control('POST', path, body)
    expect(status).toBe(400)
    expect(json.message).toBeTruthy()
  })

  test('an unknown control is 404', async () => {
    expect((await createTestService().control('GET', '/nothing')).status).toBe(404)
  })

  test('two services in one process know nothing of each other', async () => {
    const [one, other] = [createTestService(), createTestService()]
    const { accessToken: token, refreshToken } = await one.session()
    expect((await other.get('/people', { token })).status).toBe(401)
    expect((await other.refresh(refreshToken)).status).toBe(401)
    expect((await one.refresh(refreshToken)).status).toBe(200)
  })
})
