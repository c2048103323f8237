import type { APIRequestContext } from '@playwright/test'
import type {
  MockFamily,
  MockFault,
  MockMail,
  MockRequest,
  MockSession,
  MockSettings,
  MockUser,
  NewMockUser,
} from './mock-types'

export type MockClient = ReturnType<typeof createMockClient>

/**
 * The mock service's control interface, call by call. `reset`, `changeSettings`, `rotateKeys`,
 * `clearFaults` and a fault without `email` change the world for every test that runs at the time.
 */
export function createMockClient(request: APIRequestContext, mockUrl: string) {
  async function call(method: string, path: string, data?: unknown) {
    const response = await request.fetch(`${mockUrl}/__mock${path}`, { method, data })
    if (response.ok()) return response.status() === 204 ? undefined : response.json()
    throw new Error(
      `${method} /__mock${path} answered ${response.status()}: ${await response.text()}`,
    )
  }
  const query = (entries: Record<string, string | undefined>) => {
    const known = Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : []))
    return `?${new URLSearchParams(known)}`
  }

  return {
    health: (): Promise<{ ok: boolean; nowSeconds: number }> => call('GET', '/health'),
    reset: (): Promise<void> => call('POST', '/reset'),
    createUser: (user: NewMockUser): Promise<MockUser> => call('POST', '/users', user),
    /** What the service knows of an account from now on; tokens that are out say what they said. */
    changeUser: (change: Pick<NewMockUser, 'email' | 'emailVerified' | 'claims'>): Promise<void> =>
      call('PATCH', '/users', {
        email: change.email,
        emailVerified: change.emailVerified,
        claims: change.claims,
      }),
    createSession: (options: {
      email: string
      accessTtlSeconds?: number
      authAgeSeconds?: number
    }): Promise<MockSession> => call('POST', '/sessions', options),
    changeSettings: (settings: Partial<MockSettings>): Promise<MockSettings> =>
      call('POST', '/settings', settings),
    readMailbox: (to: string): Promise<MockMail[]> => call('GET', `/mailbox${query({ to })}`),
    addFault: (fault: MockFault): Promise<{ id: string }> => call('POST', '/faults', fault),
    /** Without `email`, also the faults of tests that run at the same time. */
    clearFaults: (filter: { email?: string } = {}): Promise<void> =>
      call('DELETE', `/faults${query(filter)}`),
    readRequests: (filter: { path?: string; email?: string }): Promise<MockRequest[]> =>
      call('GET', `/requests${query(filter)}`),
    readFamilies: (email: string): Promise<MockFamily[]> =>
      call('GET', `/families${query({ email })}`),
    revoke: (target: { email: string } | { familyId: string }): Promise<{ revoked: number }> =>
      call('POST', '/revoke', target),
    rotateKeys: (options: { retireOld?: boolean } = {}): Promise<{ kid: string }> =>
      call('POST', '/rotate-keys', options),
  }
}
