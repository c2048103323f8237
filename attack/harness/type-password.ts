import type { TestUser } from '../../testing/mock/test-user'
import type { Answer } from './answer'
import type { RawBrowser } from './raw-browser'

/** Signs in as a person in this browser would. */
export function typePassword(
  browser: RawBrowser,
  { email, password }: Pick<TestUser, 'email' | 'password'>,
): Promise<Answer> {
  const fields = { email, password, intent: 'password' }
  return browser.submit({ path: '/login', form: ['password'], fields })
}
