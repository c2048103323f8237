import { expect, type Page } from '@playwright/test'

export type Approval = {
  email: string
  name?: string
  sharing?: 'Shared and confirmed' | 'Shared, not confirmed' | 'Not shared'
}

/** Says yes at the mock's identity provider, as someone with this account there. */
export async function approve(page: Page, { email, name, sharing }: Approval): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Sign in with / })).toBeVisible()
  await page.getByLabel('Account').fill(email)
  if (name) await page.getByLabel('Name').fill(name)
  if (sharing) await page.getByLabel('Address').selectOption({ label: sharing })
  await page.getByRole('button', { name: 'Approve' }).click()
}

/** Says no there. */
export async function deny(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Deny' }).click()
}
