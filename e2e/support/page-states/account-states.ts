import { expect } from '@playwright/test'
import { type PageState, press, see } from './page-state'

/** The account and what it asks for. */
export const accountStates: readonly PageState[] = [
  {
    name: 'an address that is not confirmed yet',
    as: 'unconfirmed',
    open: async ({ page }) => {
      await page.goto('/dashboard/people/invite')
      await press(page, 'I’ve confirmed it')
      await see(page, 'This email isn’t verified yet.')
    },
  },
  {
    name: 'the account asks to confirm its address',
    as: 'unconfirmed',
    open: ({ page }) => page.goto('/account'),
  },
  {
    name: 'the step-up in a form',
    as: 'aged',
    open: async ({ page }) => {
      await page.goto('/account/security')
      await expect(page.getByLabel('Passkey name')).toBeVisible()
      await page.getByRole('button', { name: 'Change password' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    name: 'an answer in the request inspector',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/account/requests')
      await press(page, 'Send request')
      await see(page, '200')
    },
  },
  {
    name: 'a request that cannot be sent',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/account/requests')
      await page.getByLabel('Path').fill('/account')
      await press(page, 'Send request')
      await see(page, /Enter a path below/)
    },
  },
  {
    name: 'saved preferences, with the demo’s controls open',
    as: 'member',
    open: async ({ page }) => {
      await page.goto('/account/preferences')
      await press(page, 'Save preferences')
      await expect(page.getByText('Your preferences are saved.')).toBeVisible()
      await page.getByRole('complementary', { name: 'Demo controls' }).locator('summary').click()
    },
  },
  {
    name: 'a deleted account',
    as: 'member',
    open: async ({ page, user }) => {
      await page.goto('/account/delete')
      await page.getByLabel('Type your email to confirm').fill(user.email)
      await press(page, 'Delete my account')
      await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible()
    },
  },
  { name: 'the admin page', as: 'admin', open: ({ page }) => page.goto('/dashboard/admin') },
]
