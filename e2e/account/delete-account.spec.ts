import type { Page } from '@playwright/test'
import { installSession, readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { expect, test } from '../support/test'

async function remove(page: Page, email: string) {
  await page.goto('/account/delete')
  await page.getByLabel('Type your email to confirm').fill(email)
  await page.getByRole('button', { name: 'Delete my account' }).click()
}

const gone = (page: Page) => page.getByRole('heading', { name: 'Your account is deleted' })
const stays = (page: Page) => page.getByText('Your account is restored')

test('a deleted account is signed out everywhere, and the page names the day it is over', async ({
  signedInPage: page,
  context,
  user,
  service,
  openBrowser,
  guard,
}) => {
  // The other device renews what the service refuses, and hears that it is over.
  guard.allowConsole(/status of 401/)
  const elsewhere = await openBrowser()
  await installSession(elsewhere, await service.session())
  await page.goto('/account')
  await page.getByRole('link', { name: 'Delete this account' }).click()
  await page.getByLabel('Type your email to confirm').fill(user.email)
  await page.getByRole('button', { name: 'Delete my account' }).click()

  await expect(gone(page)).toBeVisible()
  await expect(page).toHaveURL('/account-deleted')
  const until = await page.getByRole('time').getAttribute('datetime')
  const days = (Date.parse(until ?? '') - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(30)
  expect(await readSessionCookies(context)).toEqual({})
  const families = await service.families()
  expect(families.map(({ revokedReason }) => revokedReason)).toEqual([
    'account_deleted',
    'account_deleted',
  ])
  const other = await elsewhere.newPage()
  await other.goto('/account/sessions')
  await expect(other).toHaveURL(/\/login/)
})

test('signing in again keeps the account, and the app says so once', async ({
  signedInPage: page,
  user,
}) => {
  await remove(page, user.email)
  await page.getByRole('link', { name: 'Sign in to restore it' }).click()
  await signIn(page, user)
  await expect(page).toHaveURL('/dashboard')
  await expect(stays(page)).toBeVisible()

  await page.getByRole('link', { name: 'People' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await expect(stays(page)).toHaveCount(0)
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  await expect(stays(page)).toHaveCount(0)
  await page.goto('/account-deleted')
  await expect(page).toHaveURL('/dashboard')
})

test('another address deletes nothing', async ({ signedInPage: page, service }) => {
  await remove(page, 'someone-else@example.com')
  await expect(page.getByLabel('Type your email to confirm')).toHaveAccessibleDescription(
    /to confirm\./,
  )
  await expect(page.getByLabel('Type your email to confirm')).toHaveValue(
    'someone-else@example.com',
  )
  expect(await service.families()).toMatchObject([{ revokedAt: null }])
})

test('an old sign-in is asked for its password in the form, and a wrong one deletes nothing', async ({
  agedPage: page,
  user,
  service,
}) => {
  await remove(page, user.email)
  const password = page.getByLabel('Your password')
  await expect(password).toBeFocused()
  await password.fill('not the password')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(password).toHaveAccessibleDescription('That’s not your password.')
  await expect(page.getByLabel('Type your email to confirm')).toHaveValue(user.email)
  expect(await service.families()).toMatchObject([{ revokedAt: null }])

  await password.fill(user.password)
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(gone(page)).toBeVisible()
})

test('the other tabs say why they are signed out', async ({
  signedInPage: page,
  context,
  user,
}) => {
  const other = await context.newPage()
  await other.goto('/dashboard')
  await expect(other.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await remove(page, user.email)
  await expect(gone(page)).toBeVisible()
  await expect(other).toHaveURL('/login?reason=account_deleted')
  await expect(other.getByText('This account was deleted in another window')).toBeVisible()
})

test('an outage deletes nothing, and says so', async ({ signedInPage: page, user, service }) => {
  await service.bend('/auth-service/me', { status: 503 })
  await remove(page, user.email)
  await expect(page.getByText(/We can’t reach the sign-in service/)).toBeVisible()
  await service.repair()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(gone(page)).toBeVisible()
})

test('the page about it shows nothing when nothing was deleted', async ({ page }) => {
  await page.goto('/account-deleted')
  await expect(page).toHaveURL('/login')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('deleted after the password, and kept by signing in', async ({ agedPage: page, user }) => {
    await remove(page, user.email)
    await expect(page.getByLabel('Type your email to confirm')).toHaveValue(user.email)
    await page.getByLabel('Your password').fill(user.password)
    await page.getByRole('button', { name: 'Delete my account' }).click()
    await expect(gone(page)).toBeVisible()

    await page.getByRole('link', { name: 'Sign in to restore it' }).click()
    await signIn(page, user)
    await expect(stays(page)).toBeVisible()
  })
})
