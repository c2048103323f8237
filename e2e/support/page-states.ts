import type { Page } from '@playwright/test'
import type { MockClient } from './mock-client'
import type { TestUser } from './test-user'
import type { UserService } from './user-service'

export type Visit = { page: Page; user: TestUser; mock: MockClient; service: UserService }

export type PageState = {
  name: string
  /** @default nobody */
  as?: 'member' | 'aged' | 'admin' | 'unconfirmed'
  open: (visit: Visit) => Promise<unknown>
}

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()
const see = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByText(text).first().waitFor()
const email = (page: Page) => page.getByLabel('Email', { exact: true })

async function askForMail({ page, user }: Visit, button: string) {
  await page.goto('/login')
  await email(page).fill(user.email)
  await press(page, button)
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
}

/** What pages show beyond what they show when they are opened: refusals, questions, success. */
export const pageStates: readonly PageState[] = [
  {
    name: 'sign-in with empty fields',
    open: async ({ page }) => {
      await page.goto('/login')
      await press(page, 'Sign in')
      await see(page, 'Enter your password.')
    },
  },
  {
    name: 'sign-in with a wrong password',
    open: async ({ page, user }) => {
      await page.goto('/login')
      await email(page).fill(user.email)
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await press(page, 'Sign in')
      await see(page, 'That email and password do not match.')
    },
  },
  { name: 'a link on its way', open: (visit) => askForMail(visit, 'Email me a link') },
  {
    name: 'a wrong mailed code',
    open: async (visit) => {
      await askForMail(visit, 'Email me a code')
      await visit.page.getByLabel('Code').fill('000000')
      await press(visit.page, 'Sign in')
      await see(visit.page, /not right/)
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
      await see(page, 'This link was used before')
    },
  },
  {
    name: 'the question about an account',
    as: 'member',
    open: async ({ page, mock, user }) => {
      await mock.createUser({ email: `other-${user.id}@example.com` })
      await page.context().clearCookies()
      await page.goto('/login')
      await email(page).fill(`other-${user.id}@example.com`)
      await press(page, 'Email me a link')
      await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
      await page.context().clearCookies()
      const [mail] = await mock.readMailbox(`other-${user.id}@example.com`)
      await page.goto(mail?.link ?? '')
      await press(page, 'Sign in on this device instead')
      await page.getByRole('heading', { name: 'Is this your account?' }).waitFor()
    },
  },
  {
    name: 'sign-up with empty fields',
    open: async ({ page }) => {
      await page.goto('/signup')
      await press(page, 'Create account')
      await see(page, 'Choose a password.')
    },
  },
  {
    name: 'a new password that is too short',
    open: async ({ page }) => {
      await page.goto('/reset-password?token=pr_unknown')
      await page.getByLabel('New password').fill('short')
      await press(page, 'Save password')
      await see(page, 'Use at least 8 characters.')
    },
  },
  {
    name: 'a dead link to a new password',
    open: async ({ page }) => {
      await page.goto('/reset-password?token=pr_unknown')
      await page.getByLabel('New password').fill('a quiet river bends')
      await press(page, 'Save password')
      await see(page, 'This link was used before')
    },
  },
  {
    name: 'a confirmed address',
    as: 'unconfirmed',
    open: async ({ page, user, mock }) => {
      await page.goto('/account/confirm-email')
      await press(page, 'Send the link again')
      await see(page, 'Sent once more. Check your mail.')
      const [mail] = await mock.readMailbox(user.email)
      await page.goto(mail?.link ?? '')
      await press(page, 'Confirm my email')
      await see(page, 'Your email is confirmed.')
    },
  },
  {
    name: 'an address that is not confirmed yet',
    as: 'unconfirmed',
    open: async ({ page }) => {
      await page.goto('/dashboard/people/invite')
      await press(page, 'I have confirmed it')
      await see(page, 'This address is not confirmed yet.')
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
      await page.goto('/account')
      await page
        .getByRole('button', { name: 'Add a password' })
        .or(page.getByRole('button', { name: 'Change password' }))
        .first()
        .click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'the admin page', as: 'admin', open: ({ page }) => page.goto('/dashboard/admin') },
  {
    name: 'a page during an outage',
    as: 'member',
    open: async ({ page, service }) => {
      await service.bend('/people', { status: 503 })
      await page.goto('/dashboard/people')
    },
  },
  {
    name: 'a page that was asked for too often',
    as: 'member',
    open: async ({ page, service }) => {
      await service.bend('/people', { status: 429, headers: { 'retry-after': '30' } })
      await page.goto('/dashboard/people')
      await see(page, 'Too much at once')
    },
  },
  {
    name: 'a page that does not exist',
    as: 'member',
    open: ({ page }) => page.goto('/dashboard/none'),
  },
]
