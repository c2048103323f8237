import { expect } from '@playwright/test'
import { mailedPath } from '../../../testing/mock/mailed'
import { email, type PageState, press, see, type Visit } from './page-state'

async function askForMail({ page, user }: Visit, button: string, path = '/login') {
  await page.goto(path)
  await email(page).fill(user.email)
  await press(page, button)
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
}

async function choosePassword({ page }: Visit, password: string) {
  await page.getByLabel('New password').fill(password)
  await press(page, 'Save password')
}

/** What mails lead to: codes, links and new passwords. */
export const mailedWays: readonly PageState[] = [
  { name: 'a link on its way', open: (visit) => askForMail(visit, 'Email me a link') },
  {
    name: 'a wrong mailed code',
    open: async (visit) => {
      await askForMail(visit, 'Email me a code')
      await visit.page.getByLabel('Code').fill('000000')
      await press(visit.page, 'Sign in')
      await see(visit.page, 'That code isn’t right.')
    },
  },
  {
    name: 'a link of another browser',
    open: ({ page }) => page.goto('/magic-link?token=ml_unknown'),
  },
  {
    name: 'a dead link',
    open: async ({ page }) => {
      await page.goto('/magic-link?token=ml_unknown')
      await press(page, 'Sign in on this device instead')
      await see(page, 'This link was already used')
    },
  },
  {
    name: 'the question about an account',
    open: async (visit) => {
      const { page, mock, user } = visit
      await askForMail(visit, 'Email me a link')
      await page.context().clearCookies()
      await page.goto(await mailedPath(mock, user.email, 'magic_link'))
      await press(page, 'Sign in on this device instead')
      await expect(page.getByRole('heading', { name: 'Is this your account?' })).toBeVisible()
    },
  },
  {
    name: 'a link to a new password on its way',
    open: (visit) => askForMail(visit, 'Email me a link', '/forgot-password'),
  },
  {
    name: 'a new password that is too short',
    open: async (visit) => {
      await visit.page.goto('/reset-password?token=pr_unknown')
      await choosePassword(visit, 'short')
      await see(visit.page, 'Use at least 8 characters.')
    },
  },
  {
    name: 'a dead link to a new password',
    open: async (visit) => {
      await visit.page.goto('/reset-password?token=pr_unknown')
      await choosePassword(visit, 'a quiet river bends')
      await see(visit.page, 'This link was already used')
    },
  },
  {
    name: 'a new password that is saved',
    open: async (visit) => {
      const { page, mock, user } = visit
      await askForMail(visit, 'Email me a link', '/forgot-password')
      await page.goto(await mailedPath(mock, user.email, 'password_reset'))
      await choosePassword(visit, 'a quiet river bends')
      await see(page, 'Your new password is saved.')
    },
  },
  {
    name: 'a confirmed address',
    as: 'unconfirmed',
    open: async ({ page, user, mock }) => {
      await page.goto('/account/confirm-email')
      await press(page, 'Send the link again')
      await see(page, 'Sent again. Check your email.')
      await page.goto(await mailedPath(mock, user.email, 'email_verify'))
      await press(page, 'Confirm my email')
      await see(page, 'Your email is confirmed.')
    },
  },
]
