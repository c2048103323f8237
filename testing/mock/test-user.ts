import { randomUUID } from 'node:crypto'
import type { MockClient } from './mock-client'
import type { MockUser, NewMockUser } from './mock-types'

export interface TestUser extends MockUser {
  password: string
  name: string
}

/** Makes an account that no other test knows, so that tests can run side by side. */
export async function createTestUser(
  mock: MockClient,
  overrides: Partial<NewMockUser> = {},
): Promise<TestUser> {
  const id = randomUUID().slice(0, 13)
  const wanted = {
    email: `test-${id}@example.com`,
    password: `long enough ${id}`,
    name: 'Test Person',
    emailVerified: true,
    ...overrides,
  }
  const made = await mock.createUser(wanted)
  return { ...made, password: wanted.password, name: wanted.name }
}
