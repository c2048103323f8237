import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService, START_MS } from './support/test-service'

const BASE = '/api/v1/auth-service'

const gated: [string, string, object?][] = [
  ['POST', '/password/change', { currentPassword: STRONG, newPassword: 'another quiet river' }],
  ['POST', '/mfa/disable'],
  ['POST', '/mfa/recovery-codes'],
  ['DELETE', '/passkeys/some-id'],
  ['DELETE', '/me/identities/google'],
  ['DELETE', '/me'],
]

describe('step-up', () => {
  test.each(gated)('%s %s asks for a recent sign-in', async (method, path, body) => {
    const mock = createTestService()
    const { token } = await signedInUser(mock, { authAgeSeconds: 301 })
    const answer = await mock.send(method, BASE + path, { token, body })
    expect(answer).toMatchObject({
      status: 403,
      json: { error: { code: 'RECENT_AUTH_REQUIRED', details: { maxAgeSeconds: 300 } } },
    })
  })

  test.each(gated)('%s %s is open to a sign-in of 300 seconds ago', async (method, path, body) => {
    const mock = createTestService()
    const { token } = await signedInUser(mock, { authAgeSeconds: 300 })
    const { json } = await mock.send(method, BASE + path, { token, body })
    expect(json.error?.code).not.toBe('RECENT_AUTH_REQUIRED')
  })

  test('a refresh does not renew the sign-in', async () => {
    const mock = createTestService()
    const { refreshToken } = await signedInUser(mock, { authAgeSeconds: 301 })
    const { accessToken } = (await mock.refresh(refreshToken)).json.data.tokens
    const { json } = await mock.auth('/mfa/disable', {}, { token: accessToken })
    expect(json.error.code).toBe('RECENT_AUTH_REQUIRED')
  })

  test('a guest, who cannot sign in again, is not asked', async () => {
    const mock = createTestService()
    const { token } = await newGuest(mock)
    mock.advance(600)
    expect((await mock.send('DELETE', `${BASE}/me`, { token })).status).toBe(200)
  })
})

describe('re-authentication', () => {
  const authTime = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).auth_time

  test('the password renews the sign-in of this session and no other', async () => {
    const mock = createTestService()
    const user = await signedInUser(mock, { authAgeSeconds: 900 })
    const other = await mock.control('POST', '/sessions', {
      email: user.email,
      authAgeSeconds: 900,
    })
    const { json } = await mock.auth('/reauthenticate', { password: STRONG }, { token: user.token })
    expect(json.data).toMatchObject({ authTime: START_MS / 1000, expiresIn: 900 })
    expect(authTime(json.data.accessToken)).toBe(START_MS / 1000)

    expect((await mock.auth('/mfa/disable', {}, { token: user.token })).status).toBe(200)
    const { status } = await mock.auth('/mfa/disable', {}, { token: other.json.accessToken })
    expect(status).toBe(403)
  })

  test('the refresh token stays, and its next access token has the new time', async () => {
    const mock = createTestService()
    const user = await signedInUser(mock, { authAgeSeconds: 900 })
    await mock.auth('/reauthenticate', { password: STRONG }, { token: user.token })
    const { json } = await mock.refresh(user.refreshToken)
    expect(authTime(json.data.tokens.accessToken)).toBe(START_MS / 1000)
  })

  test('a wrong password renews nothing, and five lock', async () => {
    const mock = createTestService()
    const { token } = await signedInUser(mock, { authAgeSeconds: 900 })
    const attempt = () => mock.auth('/reauthenticate', { password: 'wrong' }, { token })
    expect((await attempt()).json.error.code).toBe('INVALID_CREDENTIALS')
    for (let round = 0; round < 3; round += 1) await attempt()
    expect((await attempt()).json.error.code).toBe('ACCOUNT_LOCKED')
    expect((await mock.auth('/mfa/disable', {}, { token })).status).toBe(403)
  })

  test('with a second factor the password is not enough', async () => {
    const mock = createTestService()
    const { token, mfaSecret } = await signedInUser(mock, { mfa: true, authAgeSeconds: 900 })
    const code = new TOTP({ secret: mfaSecret }).generate({ timestamp: START_MS })
    const attempt = (body: object) => mock.auth('/reauthenticate', body, { token })
    expect((await attempt({ password: STRONG })).json.error.code).toBe('MFA_CODE_INVALID')
    expect((await attempt({ password: STRONG, code })).status).toBe(200)
  })
})
