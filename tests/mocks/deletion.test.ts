import { describe, expect, test } from 'vitest'
import { newGuest, STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

const DAY_SECONDS = 86_400

async function deleted() {
  const mock = createTestService()
  const user = await signedInUser(mock)
  const { json } = await mock.send('DELETE', '/api/v1/auth-service/me', { token: user.token })
  return { mock, user, answer: json.data }
}

describe('deletion', () => {
  test('is pending for 30 days and ends every session now', async () => {
    const { mock, user, answer } = await deleted()
    expect(answer).toEqual({
      status: 'pending',
      scheduledPurgeAt: '2026-06-19T09:30:00.000Z',
      graceDays: 30,
    })
    expect((await mock.refresh(user.refreshToken)).json.error.code).toBe('INVALID_REFRESH_TOKEN')
    expect((await mock.get('/auth-service/me', { token: user.token })).status).toBe(401)
    expect(await mock.families(user.email)).toMatchObject([{ revokedReason: 'account_deleted' }])
  })

  test('is cancelled by signing in, which says so once', async () => {
    const { mock, user } = await deleted()
    mock.advance(30 * DAY_SECONDS - 1)
    const { json } = await mock.login(user.email, STRONG)
    expect(json.data).toMatchObject({ user: { id: user.id }, reactivatedFromDeletion: true })
    mock.advance(DAY_SECONDS)
    const again = await mock.login(user.email, STRONG)
    expect(again.status).toBe(200)
    expect(again.json.data).not.toHaveProperty('reactivatedFromDeletion')
  })

  test('is not cancelled by a wrong password', async () => {
    const { mock, user } = await deleted()
    await mock.login(user.email, 'wrong')
    mock.advance(30 * DAY_SECONDS)
    expect((await mock.login(user.email, STRONG)).status).toBe(401)
  })

  test('keeps the address until it is done, and frees it then', async () => {
    const { mock, user } = await deleted()
    const signUp = () => mock.auth('/signup', { email: user.email, password: STRONG })
    expect((await signUp()).json.error.code).toBe('CONFLICT')
    mock.advance(30 * DAY_SECONDS)
    const { json } = await signUp()
    expect(json.data.user.id).not.toBe(user.id)
  })

  test('of a guest is done at once', async () => {
    const mock = createTestService()
    const { token } = await newGuest(mock)
    const { json } = await mock.send('DELETE', '/api/v1/auth-service/me', { token })
    expect(json.data).toEqual({ status: 'purged', scheduledPurgeAt: null, graceDays: 0 })
  })
})
