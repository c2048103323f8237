import type { BrowserContext } from '@playwright/test'
import type { MockClient } from '../../testing/mock/mock-client'
import { createTestUser } from '../../testing/mock/test-user'
import { installSession } from '../../testing/session-cookies'

type Someone = { mock: MockClient; context: BrowserContext }

/** Signs the browser in as a new user with these `overrides`. The `session` can also ask the service directly. */
export async function enterAs({ mock, context }: Someone, overrides: object) {
  const person = await createTestUser(mock, overrides)
  const session = await mock.createSession({ email: person.email })
  await installSession(context, session)
  return { ...person, session }
}
