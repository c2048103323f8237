import type { Page } from '@playwright/test'

/** Opens the menu of the person who is signed in. Its button names them. */
export async function openUserMenu(page: Page) {
  await page.getByRole('button', { name: /^Your menu: / }).click()
  return page.locator('#user-menu')
}

/** Presses the button in the menu. For a guest, who is asked first, it's a link. */
export async function pressSignOut(page: Page, role: 'button' | 'link' = 'button') {
  const menu = await openUserMenu(page)
  await menu.getByRole(role, { name: 'Sign out', exact: true }).click()
}
