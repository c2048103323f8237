import type { MockClient } from './mock-client'
import type { MockFamily, MockFault, MockSession } from './mock-types'
import type { TestUser } from './test-user'

export type UserService = ReturnType<typeof createUserService>

/** The service as one test's user meets it. What is bent here, no other test notices. */
export function createUserService(mock: MockClient, { email }: Pick<TestUser, 'email'>) {
  async function sum(count: (family: MockFamily) => number): Promise<number> {
    const families = await mock.readFamilies(email)
    return families.reduce((total, family) => total + count(family), 0)
  }

  return {
    /** A sign-in whose access token is good for the service's usual time. */
    session: (): Promise<MockSession> => mock.createSession({ email }),
    /** A sign-in whose access token has run out a minute ago. The refresh token is good. */
    expiredSession: (): Promise<MockSession> =>
      mock.createSession({ email, accessTtlSeconds: -60 }),
    /** A sign-in of an hour ago, which is too long for what the service protects most. */
    agedSession: (): Promise<MockSession> => mock.createSession({ email, authAgeSeconds: 3_600 }),
    /** Bends a route below `/api/v1` until `repair`, or for `times` requests. */
    bend: (path: string, fault: Omit<MockFault, 'path' | 'email'>) =>
      mock.addFault({ path, email, ...fault }),
    /** The service refuses the access token on this route, as if it had been withdrawn. */
    refuseToken: (path: string, { times }: { times?: number } = {}) =>
      mock.addFault({ path, email, status: 401, ...(times === undefined ? {} : { times }) }),
    repair: () => mock.clearFaults({ email }),
    /** Ends all sign-ins of the user, as if from another device. */
    revoke: () => mock.revoke({ email }),
    families: () => mock.readFamilies(email),
    rotations: () => sum(({ rotations }) => rotations),
    replays: () => sum(({ replays }) => replays),
  }
}

export const refreshPath = '/auth-service/token/refresh'
