import { describe, expect, test } from 'vitest'
import { createTestService } from './support/test-service'

const rejected = { status: 401, code: 'INVALID_REFRESH_TOKEN' }

async function refreshed(mock: ReturnType<typeof createTestService>, refreshToken: string) {
  const { status, json } = await mock.refresh(refreshToken)
  return json.success ? json.data.tokens : { status, code: json.error.code }
}

describe('refresh tokens', () => {
  test('a refresh replaces both tokens and names the user', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    const { status, json } = await mock.refresh(refreshToken)
    expect(status).toBe(200)
    expect(json.data.user.email).toBe('ada@example.com')
    expect(json.data.tokens).toMatchObject({ expiresIn: 900, tokenType: 'Bearer' })
    expect(json.data.tokens.refreshToken).toMatch(/^rt_[\w-]{43}$/)
    expect(json.data.tokens.refreshToken).not.toBe(refreshToken)
  })

  test('a chain of rotations stays in one family and is counted', async () => {
    const mock = createTestService()
    let { refreshToken } = await mock.session()
    for (let round = 0; round < 4; round += 1) {
      refreshToken = (await refreshed(mock, refreshToken)).refreshToken
    }
    expect(await mock.families()).toMatchObject([{ rotations: 4, replays: 0, revokedAt: null }])
  })

  test('a used token revokes the family, and its successor dies at once', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    const next = await refreshed(mock, refreshToken)
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
    expect(await refreshed(mock, next.refreshToken)).toEqual(rejected)
    expect((await mock.get('/people', { token: next.accessToken })).status).toBe(401)
    expect(await mock.families()).toMatchObject([
      { rotations: 1, replays: 1, revokedReason: 'reuse_detected' },
    ])
  })

  test('reuse in one family leaves the other sessions of the user alone', async () => {
    const mock = createTestService()
    const [phone, laptop] = [await mock.session(), await mock.session()]
    await mock.refresh(phone.refreshToken)
    await mock.refresh(phone.refreshToken)
    expect((await mock.refresh(laptop.refreshToken)).status).toBe(200)
  })

  test('parallel presentations of one token give one winner and one alarm', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    const answers = await Promise.all([1, 2, 3].map(() => mock.refresh(refreshToken)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    expect(await mock.families()).toMatchObject([{ rotations: 1, replays: 2 }])
  })

  test('a refresh token slides: each use gives another 30 days', async () => {
    const mock = createTestService()
    const days = 24 * 60 * 60
    const { refreshToken } = await mock.session()
    mock.advance(29 * days)
    const next = await refreshed(mock, refreshToken)
    mock.advance(29 * days)
    const last = await refreshed(mock, next.refreshToken)
    mock.advance(30 * days)
    expect(await refreshed(mock, last.refreshToken)).toEqual(rejected)
  })

  test('an expired token is refused without an alarm', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    await mock.control('POST', '/settings', { clockOffsetSeconds: 31 * 24 * 60 * 60 })
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
    expect(await mock.families()).toMatchObject([{ replays: 0, revokedAt: null }])
  })

  test.each(['rt_unknown', 'x', ' ', 'eyJhbGciOiJub25lIn0.e30.', 'ß'.repeat(500)])(
    'the unknown token %j is refused',
    async (refreshToken) => {
      const mock = createTestService()
      expect(await refreshed(mock, refreshToken)).toEqual(rejected)
    },
  )
})

describe('the grace window', () => {
  const withGrace = async (reuseGraceSeconds: number) => {
    const mock = createTestService()
    await mock.control('POST', '/settings', { reuseGraceSeconds })
    return mock
  }

  test('the predecessor gets the same pair again, byte for byte', async () => {
    const mock = await withGrace(10)
    const { refreshToken } = await mock.session()
    const first = await refreshed(mock, refreshToken)
    mock.advance(9)
    expect(await refreshed(mock, refreshToken)).toEqual(first)
    expect(await mock.families()).toMatchObject([{ rotations: 1, replays: 1, revokedAt: null }])
    expect((await mock.refresh(first.refreshToken)).status).toBe(200)
  })

  test('the window is counted from the first use and does not slide', async () => {
    const mock = await withGrace(10)
    const { refreshToken } = await mock.session()
    await mock.refresh(refreshToken)
    mock.advance(6)
    expect((await mock.refresh(refreshToken)).status).toBe(200)
    mock.advance(6)
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
  })

  test('a grandparent is reuse even inside the window', async () => {
    const mock = await withGrace(60)
    const { refreshToken } = await mock.session()
    const next = await refreshed(mock, refreshToken)
    const last = await refreshed(mock, next.refreshToken)
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
    expect(await refreshed(mock, last.refreshToken)).toEqual(rejected)
  })

  test('sign-out ends the family without grace', async () => {
    const mock = await withGrace(60)
    const { refreshToken } = await mock.session()
    await mock.refresh(refreshToken)
    await mock.auth('/token/revoke', { refreshToken })
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
  })
})

describe('revocation', () => {
  test('revoking a token ends its family', async () => {
    const mock = createTestService()
    const { refreshToken } = await mock.session()
    expect((await mock.auth('/token/revoke', { refreshToken })).status).toBe(200)
    expect(await refreshed(mock, refreshToken)).toEqual(rejected)
    expect(await mock.families()).toMatchObject([{ revokedReason: 'signed_out' }])
  })

  test('revoking an unknown token succeeds and clears the cookies', async () => {
    const mock = createTestService()
    const { status, headers } = await mock.auth('/token/revoke', { refreshToken: 'rt_nobody' })
    expect(status).toBe(200)
    expect(headers.getSetCookie()).toHaveLength(3)
    for (const cookie of headers.getSetCookie()) expect(cookie).toContain('Max-Age=0')
  })

  test('a refresh without any token is a validation error', async () => {
    const mock = createTestService()
    const { status, json } = await mock.auth('/token/refresh')
    expect(status).toBe(400)
    expect(json.error.details.issues[0].path).toEqual(['refreshToken'])
  })

  test('the cookie carries the token when the CSRF header equals its cookie', async () => {
    const mock = createTestService()
    const { headers } = await mock.login()
    const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
    const csrf = pairs.find((pair) => pair.startsWith('sendora_csrf='))?.split('=')[1] ?? ''
    const cookie = pairs.join('; ')

    const without = await mock.auth('/token/refresh', {}, { headers: { cookie } })
    expect(without).toMatchObject({ status: 403, json: { error: { code: 'CSRF_INVALID' } } })
    const headersOfForm = { cookie, 'x-sendora-csrf': csrf }
    const withIt = await mock.auth('/token/refresh', {}, { headers: headersOfForm })
    expect(withIt.status).toBe(200)
  })

  test.each(['\u00a0', '\t'])(
    'a cookie whose name begins with %j is another one',
    async (blank) => {
      const mock = createTestService()
      const { headers } = await mock.login()
      const pairs = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
      const csrf = pairs.find((pair) => pair.startsWith('sendora_csrf='))?.split('=')[1] ?? ''
      const cookie = `a=1; ${pairs.map((pair) => blank + pair).join('; ')}`
      const given = { headers: { cookie, 'x-sendora-csrf': csrf } }
      expect((await mock.auth('/token/refresh', {}, given)).status).toBe(400)
    },
  )
})
