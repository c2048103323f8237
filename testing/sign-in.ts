import type { Page } from '@playwright/test'

/** Fills in the sign-in form as a person would. Opens it first when the page shows another one. */
export async function signIn(page: Page, user: { email: string; password: string }) {
  if (!new URL(page.url(), 'http://localhost').pathname.startsWith('/login')) {
    await page.goto('/login')
  }
  await page.getByLabel('Email', { exact: true }).fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
