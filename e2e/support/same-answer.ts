import { expect, type Page } from '@playwright/test'
import type { MockClient } from '../../testing/mock/mock-client'
import type { TestUser } from '../../testing/mock/test-user'

type Asked = {
  page: Page
  user: TestUser
  mock: MockClient
  ask: (page: Page, email: string) => Promise<void>
}

/** Asks for a mail to an account, and to an address without one: the page says the same, and only one mail is sent. */
export async function sameAnswer({ page, user, mock, ask }: Asked) {
  const unknown = `nobody-${user.id}@example.com`
  const texts: string[] = []
  for (const email of [user.email, unknown]) {
    await ask(page, email)
    const text = (await page.getByRole('main').textContent()) ?? ''
    texts.push(text.replaceAll(email, 'the address').replace(/\d+ seconds?\./, 'a while.'))
  }

  expect(texts[1]).toBe(texts[0])
  expect(await mock.readMailbox(unknown)).toEqual([])
  expect(await mock.readMailbox(user.email)).toHaveLength(1)
}
