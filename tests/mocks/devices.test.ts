import { expect, test } from 'vitest'
import { STRONG, signedInUser } from './support/people'
import { createTestService } from './support/test-service'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'

async function onTwoDevices() {
  const mock = createTestService()
  const user = await signedInUser(mock)
  const credentials = { email: user.email, password: STRONG }
  const headers = { 'user-agent': FIREFOX }
  const { json } = await mock.auth('/login', credentials, { headers })
  const sessions = async () =>
    (await mock.get('/auth-service/sessions/me', { token: user.token })).json.data
  return { mock, user, other: json.data.tokens, sessions }
}

test('a session names the device of the call that began it', async () => {
  const { sessions } = await onTwoDevices()
  const devices = (await sessions()).map(({ deviceInfo }: { deviceInfo: string }) => deviceInfo)
  expect(devices).toEqual(['Mock control', FIREFOX])
})

test('a session was last used when its token last came', async () => {
  const { mock, user, other, sessions } = await onTwoDevices()
  mock.advance(60)
  await mock.get('/people', { token: user.token })
  mock.advance(60)
  await mock.refresh(other.refreshToken)
  mock.advance(60)
  const [mine, theirs] = await sessions()
  expect(mine.lastUsedAt).toBe('2026-05-20T09:33:00.000Z')
  expect(theirs.lastUsedAt).toBe('2026-05-20T09:32:00.000Z')
})

test('one of them is ended from the other, at once', async () => {
  const { mock, user, other, sessions } = await onTwoDevices()
  const [, { id }] = await sessions()
  const path = `/api/v1/auth-service/sessions/me/${id}`
  expect((await mock.send('DELETE', path, { token: user.token })).status).toBe(200)
  expect((await mock.get('/people', { token: other.accessToken })).status).toBe(401)
  expect((await mock.get('/people', { token: user.token })).status).toBe(200)
})
