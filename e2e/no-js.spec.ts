import { newestMail } from '../testing/mock/mailed'
import { oneTimeCode } from '../testing/mock/one-time-code'
import { createTestUser } from '../testing/mock/test-user'
import { signIn } from '../testing/sign-in'
import { openUserMenu, pressSignOut } from '../testing/user-menu'
import { expect, test } from './support/test'

test.use({ javaScriptEnabled: false })

test('the password signs in', async ({ page, user }) => {
  await page.goto('/dashboard/people?query=ann')
  await signIn(page, user)

  await expect(page).toHaveURL('/dashboard/people?query=ann')
  await expect(page.getByRole('table')).toBeVisible()
})

test('a wrong password is refused with the same words, and the email stays', async ({
  page,
  user,
}) => {
  await signIn(page, { email: user.email, password: 'not the password' })

  await expect(
    page.getByText('That email and password don’t match. Check both and try again.'),
  ).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
})

test('a mailed link signs in', async ({ page, user, mock }) => {
  await page.goto('/login')
  await page.getByLabel('Email', { exact: true }).fill(user.email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()

  const [mail] = await mock.readMailbox(user.email)
  await page.goto(mail?.link ?? '')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(page).toHaveURL('/dashboard')
})

test('people can be searched, sorted and paged', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people')
  await signedInPage.getByLabel('Search people').fill('an')
  await signedInPage.getByRole('button', { name: 'Search' }).click()
  await expect(signedInPage).toHaveURL(/query=an/)

  await signedInPage.getByRole('link', { name: 'Name', exact: true }).click()
  await expect(signedInPage).toHaveURL('/dashboard/people?query=an&sort=name')
  await signedInPage.getByRole('link', { name: 'Next' }).click()

  await expect(signedInPage).toHaveURL('/dashboard/people?query=an&sort=name&page=2')
  await expect(signedInPage.getByText(/^26–50 of/)).toBeVisible()
})

test('the theme can be chosen, and stays', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard')
  await (await openUserMenu(signedInPage)).getByRole('button', { name: 'Dark' }).click()
  await expect(signedInPage.locator('html')).toHaveAttribute('data-theme', 'dark')

  await signedInPage.goto('/account')

  await expect(signedInPage.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('signing out ends at the sign-in page', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard')
  await pressSignOut(signedInPage)

  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
})

test('an expired access token is renewed without scripts', async ({ expiredPage, service }) => {
  await expiredPage.goto('/dashboard')

  await expect(expiredPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  expect(await service.rotations()).toBe(1)
})

test('what works once signs in by a double press as well: link, mailed code, second factor', async ({
  page,
  context,
  mock,
}) => {
  const user = await createTestUser(mock, { mfa: true })
  const twice = (name: string) => page.getByRole('button', { name, exact: true }).dblclick()
  const ask = async (button: string) => {
    await page.goto('/login')
    await page.getByLabel('Email', { exact: true }).fill(user.email)
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  }

  await ask('Email me a link')
  const { link } = await newestMail(mock, user.email, 'magic_link')
  await page.goto(link ?? '')
  await twice('Sign in')
  await expect(page).toHaveURL('/dashboard')
  await context.clearCookies()

  await ask('Email me a code')
  const { code } = await newestMail(mock, user.email, 'email_otp')
  await page.getByLabel('Code', { exact: true }).fill(code ?? '')
  await twice('Sign in')
  await expect(page).toHaveURL('/dashboard')
  await context.clearCookies()

  await signIn(page, user)
  await expect(page).toHaveURL('/mfa?from=%2Fdashboard')
  await page.getByLabel('Code', { exact: true }).fill(oneTimeCode(user))
  await twice('Continue')
  await expect(page).toHaveURL('/dashboard')
})
