import { approve, deny } from '../provider-page'
import { email, type PageState, press, see, type Visit } from './page-state'

const goTo = async ({ page }: Visit, button: string) => {
  await page.goto('/login')
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Refusals on the way in, by password and by provider. */
export const waysIn: readonly PageState[] = [
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
      await see(page, 'That email and password don’t match.')
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
    name: 'a "no" at the provider',
    open: async (visit) => {
      await goTo(visit, 'Google')
      await deny(visit.page)
      await see(visit.page, 'You didn’t allow it there')
    },
  },
  {
    name: 'a provider that shares too little',
    open: async (visit) => {
      await visit.page.goto('/login')
      await visit.page.getByText('More providers').click()
      await visit.page.getByRole('button', { name: 'Facebook' }).click()
      const stranger = `provider-${visit.user.id}@example.com`
      await approve(visit.page, { email: stranger, sharing: 'Not shared' })
      await see(visit.page, 'This provider must share a verified email address')
    },
  },
  {
    name: 'a "no" at the organisation',
    open: async (visit) => {
      await goTo(visit, 'Continue with SSO')
      await deny(visit.page)
      await see(visit.page, 'You didn’t allow it at your organization')
    },
  },
]
