import { randomUUID } from 'node:crypto'
import type { createTestService } from './test-service'

type Mock = ReturnType<typeof createTestService>

export const STRONG = 'a long and quiet river'

/** A new account with a session whose sign-in was `authAgeSeconds` ago. */
export async function signedInUser(mock: Mock, facts: Record<string, unknown> = {}) {
  const { authAgeSeconds, ...overrides } = facts
  const email = `user-${randomUUID().slice(0, 8)}@example.com`
  const { json } = await mock.control('POST', '/users', { email, password: STRONG, ...overrides })
  const session = await mock.control('POST', '/sessions', { email: json.email, authAgeSeconds })
  return { ...json, ...session.json, token: session.json.accessToken as string }
}

/** A guest: id and tokens. */
export async function newGuest(mock: Mock) {
  const { json } = await mock.auth('/anonymous', {})
  const { user, tokens } = json.data
  return { id: user.id, token: tokens.accessToken, refreshToken: tokens.refreshToken }
}
