import { describe, expect, test } from 'vitest'
import { socialProof } from './support/idp-visitor'
import { createTestService, START_MS } from './support/test-service'

const press = (mock: ReturnType<typeof createTestService>, action: string, fields = {}) =>
  mock.send('POST', `/__mock/ui/${action}`, {
    key: null,
    rawBody: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

describe('the page for people', () => {
  test('shows accounts, mails, sessions and requests', async () => {
    const mock = createTestService()
    await mock.login()
    await mock.auth('/magic-link/request', { email: 'grace@example.com' })
    const { json: page, headers } = await mock.send('GET', '/', { key: null })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const text of ['ada@example.com', 'correct horse', 'Open link', '/auth-service/login']) {
      expect(page).toContain(text)
    }
  })

  test('escapes whatever accounts and requests bring along', async () => {
    const mock = createTestService()
    await mock.control('POST', '/users', { email: '"><img src=x>@example.com' })
    await mock.get('/<script>alert(1)</script>')
    const { json: page } = await mock.send('GET', '/', { key: null })
    expect(page).not.toContain('<img src=x>')
    expect(page).not.toContain('<script')
  })

  test('an outage goes on and off, and leaves other faults alone', async () => {
    const mock = createTestService()
    await mock.control('POST', '/faults', { path: '/people', status: 500 })
    const { status, headers } = await press(mock, 'outage-on')
    expect([status, headers.get('location')]).toEqual([303, '/'])
    expect((await mock.login()).status).toBe(503)
    await press(mock, 'outage-off')
    expect((await mock.login()).status).toBe(200)
    expect((await mock.get('/people')).status).toBe(500)
  })

  test('lives, keys, revocation and reset have buttons', async () => {
    const mock = createTestService()
    await press(mock, 'short-life')
    expect((await mock.login()).json.data.tokens.expiresIn).toBe(20)
    await press(mock, 'normal-life')
    expect((await mock.login()).json.data.tokens.expiresIn).toBe(900)
    await press(mock, 'rotate-keys')
    const { json } = await mock.get('/auth-service/.well-known/jwks.json')
    expect(json.keys).toHaveLength(2)
    const { familyId } = await mock.session('grace@example.com')
    await press(mock, 'revoke', { familyId })
    expect(await mock.families('grace@example.com')).toMatchObject([{ revokedReason: 'revoked' }])
    await press(mock, 'reset')
    expect(await mock.families()).toEqual([])
  })

  test('a page of another site cannot press buttons', async () => {
    const mock = createTestService()
    const answer = await mock.send('POST', '/__mock/reset', {
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(answer.status).toBe(403)
  })

  test.each(['nothing', 'constructor', '__proto__'])('the button %s is 404', async (action) => {
    expect((await press(createTestService(), action)).status).toBe(404)
  })
})

test('the page tells the ways into an account, guests, and codes that were used', async () => {
  const mock = createTestService()
  await mock.auth('/anonymous', {})
  await mock.auth('/login/social', await socialProof(mock, { email: 'grace@example.com' }))
  const { mfa } = mock.service.state.users.byEmail('mfa@example.com') ?? {}
  if (mfa) mfa.lastUsedStep = START_MS / 30_000
  const { json: page } = await mock.send('GET', '/', { key: null })
  for (const text of ['password · google', 'guest', 'used, next in']) expect(page).toContain(text)
})
