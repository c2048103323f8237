import type { Page } from '@playwright/test'
import { pressSignOut as pressOnly } from '../../testing/user-menu'

/** Presses the button and waits for the page load that ends a sign-out: the document that follows is a new one. */
export async function pressSignOut(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-before', ''))
  await pressOnly(page)
  await page.waitForURL('**/login**')
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-before'))
  await page.getByText('You’re signed out.').waitFor()
}
