import type { BrowserContext } from '@playwright/test'
import type { MockClient } from '../../testing/mock/mock-client'
import { createTestUser } from '../../testing/mock/test-user'
import { installSession } from '../../testing/session-cookies'

type Someone = { mock: MockClient; context: BrowserContext }

/** Signs the browser in as a new person, who is what `overrides` say. */
export async function enterAs({ mock, context }: Someone, overrides: object) {
  const person = await createTestUser(mock, overrides)
  await installSession(context, await mock.createSession({ email: person.email }))
  return person
}
