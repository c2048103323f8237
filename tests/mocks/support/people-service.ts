import { type CallOptions, createTestService } from './test-service'

/** The routes of people, as an admin unless told otherwise. */
export async function peopleService(email = 'ada@example.com') {
  const mock = createTestService()
  const { accessToken: token } = await mock.session(email)
  const call = (method: string, path: string, body?: unknown, options: CallOptions = {}) =>
    mock.send(method, `/api/v1${path}`, { token, body, ...options })
  return {
    mock,
    call,
    get: (path: string) => call('GET', path),
    data: async (path: string) => (await call('GET', path)).json.data,
    post: (path: string, body: unknown, key?: string) =>
      call('POST', path, body, key === undefined ? {} : { headers: { 'idempotency-key': key } }),
  }
}
