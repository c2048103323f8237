import { describe, expect, test } from 'vitest'
import { STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

describe('password policy', () => {
  test.each([
    ['seven77', 'password_too_short'],
    ['\u{1F511}'.repeat(7), 'password_too_short'],
    ['x'.repeat(129), 'password_too_long'],
    ['password123', 'password_too_common'],
    ['QWERTY123', 'password_too_common'],
  ])('%s is refused as %s', async (password, code) => {
    const mock = createTestService()
    const answer = await mock.auth('/signup', { email: 'new@example.com', password })
    expect(answer).toMatchObject({
      status: 400,
      json: {
        error: {
          code: 'VALIDATION_ERROR',
          details: { issues: [{ path: ['password'], code, message: expect.any(String) }] },
        },
      },
    })
    expect(JSON.stringify(answer.json)).not.toContain(password)
  })

  test.each(['eight888', 'x'.repeat(128), '\u{1F511}'.repeat(8), 'no capital letter in sight'])(
    '%s is accepted',
    async (password) => {
      const answer = await createTestService().auth('/signup', {
        email: 'new@example.com',
        password,
      })
      expect(answer.status).toBe(200)
    },
  )
})

describe('password change', () => {
  const changed = async (currentPassword: string, facts = {}) => {
    const mock = createTestService()
    const user = await signedInUser(mock, facts)
    const other = (await mock.login(user.email, STRONG)).json.data?.tokens
    const body = { currentPassword, newPassword: 'another quiet river' }
    const answer = await mock.auth('/password/change', body, { token: user.token })
    return { mock, user, other, answer }
  }

  test('the new one signs in, the old one no longer', async () => {
    const { mock, user, answer } = await changed(STRONG)
    expect(answer.status).toBe(200)
    expect((await mock.login(user.email, STRONG)).status).toBe(401)
    expect((await mock.login(user.email, 'another quiet river')).status).toBe(200)
  })

  test('every other session ends, this one stays', async () => {
    const { mock, user, other, answer } = await changed(STRONG)
    expect(answer.json.data).toEqual({ revoked: 1 })
    expect((await mock.refresh(other.refreshToken)).status).toBe(401)
    expect((await mock.refresh(user.refreshToken)).status).toBe(200)
  })

  test('a wrong current one changes nothing and counts as a failure', async () => {
    const { mock, user, answer } = await changed('wrong')
    expect(answer.json.error.code).toBe('INVALID_CREDENTIALS')
    const body = { currentPassword: 'wrong', newPassword: 'another quiet river' }
    for (let round = 0; round < 3; round += 1) {
      await mock.auth('/password/change', body, { token: user.token })
    }
    const fifth = await mock.auth('/password/change', body, { token: user.token })
    expect(fifth.json.error).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      details: { retryAfterSeconds: 900 },
    })
  })

  test('a weak new one is refused under its own name', async () => {
    const mock = createTestService()
    const { token } = await signedInUser(mock)
    const body = { currentPassword: STRONG, newPassword: 'short' }
    const { json } = await mock.auth('/password/change', body, { token })
    expect(json.error.details.issues[0]).toMatchObject({
      path: ['newPassword'],
      code: 'password_too_short',
    })
  })
})
