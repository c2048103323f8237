import type { Page } from '@playwright/test'

/** Opens the drawer with the demo's controls, if it's closed, and presses one. */
export async function pressDemoControl(page: Page, name: string): Promise<void> {
  const drawer = page.getByRole('complementary', { name: 'Demo controls' })
  const control = drawer.getByRole('button', { name })
  if (!(await control.isVisible())) await drawer.locator('summary').click()
  await control.click()
}
