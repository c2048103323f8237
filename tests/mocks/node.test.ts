import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMockServer } from '../../mocks/node'
import { createTestService, KEY } from './support/test-service'

const mock = createTestService()
const server = createMockServer(mock.service)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

const refresh = (refreshToken: string) =>
  fetch('http://localhost:4010/api/v1/auth-service/token/refresh', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': KEY },
    body: JSON.stringify({ refreshToken }),
  })

test('the service answers the fetch of this process', async () => {
  const { refreshToken } = await mock.session()
  expect((await refresh(refreshToken)).status).toBe(200)
  expect(await mock.families()).toMatchObject([{ rotations: 1 }])
})

test('a reset is a network error of that fetch', async () => {
  const { refreshToken } = await mock.session()
  await mock.control('POST', '/faults', { path: '/', kind: 'reset', times: 1 })
  await expect(refresh(refreshToken)).rejects.toThrow(TypeError)
  expect((await refresh(refreshToken)).status).toBe(200)
})
