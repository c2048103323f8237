import assert from 'node:assert/strict'
import type { TestUser } from '../../testing/mock/test-user'
import type { Answer } from './answer'
import type { AttackContext } from './attack-context'
import type { RawBrowser } from './raw-browser'
import { createRawBrowser } from './raw-browser'

export type SignIn = {
  user: TestUser
  /** The sign-in page as it was opened, query included. */
  loginPath: string
  /** Replace fields of the form on the sign-in page. */
  fields?: Record<string, string>
  /** What the browser holds before it opens the page. */
  cookies?: Record<string, string>
}

/** Signs in with the password; the answer is the redirect afterwards. */
export function signInByPassword(attack: AttackContext, how: SignIn): Promise<Answer> {
  const { user, loginPath, fields = {}, cookies } = how
  const browser = createRawBrowser(attack, { cookies })
  const typed = { email: user.email, password: user.password, intent: 'password', ...fields }
  return browser.submit({ path: loginPath, form: ['password'], fields: typed })
}

/** Asks for a link, opens it in the same browser, and presses the button. */
export async function signInByLink(attack: AttackContext, how: SignIn): Promise<Answer> {
  const browser = createRawBrowser(attack, { cookies: how.cookies })
  await askForLink({ ...how, browser })
  return pressLink(browser, await newestLink(attack, how.user))
}

export async function askForLink({
  user,
  loginPath,
  fields = {},
  browser,
}: SignIn & { browser: RawBrowser }): Promise<Answer> {
  const typed = { email: user.email, password: '', intent: 'link', ...fields }
  const answer = await browser.submit({ path: loginPath, form: ['password'], fields: typed })
  assert.equal(answer.status, 200, 'the link was not sent')
  return answer
}

/** Path and query of the newest mailed link. */
export async function newestLink(
  attack: AttackContext,
  { email }: { email: string },
): Promise<string> {
  const [mail] = await attack.mock.readMailbox(email)
  assert.ok(mail?.link, 'no link was mailed')
  const { pathname, search } = new URL(mail.link)
  return pathname + search
}

export function pressLink(
  browser: RawBrowser,
  path: string,
  fields: Record<string, string> = {},
): Promise<Answer> {
  return browser.submit({ path, form: ['token'], fields, allow: ['secret'] })
}
