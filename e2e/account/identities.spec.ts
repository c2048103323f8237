import type { Page } from '@playwright/test'
import { createTestUser } from '../../testing/mock/test-user'
import { installSession } from '../../testing/session-cookies'
import { approve, deny } from '../support/provider-page'
import { expect, test } from '../support/test'

const panel = (page: Page) => page.getByRole('region', { name: 'Linked accounts' })
const row = (page: Page, provider: string) =>
  panel(page).getByRole('listitem').filter({ hasText: provider })
const unlink = (page: Page, provider: string) =>
  panel(page).getByRole('button', { name: `Unlink ${provider}` })
const question = (page: Page) => page.getByRole('group', { name: 'Confirm it’s you' })
const newAddress = () => `linked-${crypto.randomUUID().slice(0, 13)}@example.com`

async function link(page: Page, provider: string, email: string) {
  await page.goto('/account/security')
  await panel(page).getByRole('button', { name: provider, exact: true }).click()
  await approve(page, { email })
}

test('a linked account is listed and signs in', async ({ signedInPage, user, openBrowser }) => {
  const email = newAddress()
  await link(signedInPage, 'Google', email)
  await expect(signedInPage.getByText('Google is linked.')).toBeVisible()
  await expect(row(signedInPage, 'Google')).toContainText(email)
  await expect(
    panel(signedInPage).getByRole('button', { name: 'Google', exact: true }),
  ).toBeHidden()

  const other = await (await openBrowser()).newPage()
  await other.goto('/login?from=/account')
  await other.getByRole('button', { name: 'Google', exact: true }).click()
  await approve(other, { email })
  await expect(other.getByRole('region', { name: 'Profile' })).toContainText(user.id)
})

test('unlinking asks who sits there when the sign-in is old', async ({ agedPage, user }) => {
  await link(agedPage, 'GitHub', newAddress())
  await unlink(agedPage, 'GitHub').click()
  await expect(question(agedPage).getByLabel('Your password')).toBeFocused()
  await question(agedPage).getByLabel('Your password').fill(user.password)
  await unlink(agedPage, 'GitHub').click()

  await expect(agedPage.getByText('GitHub is no longer linked.')).toBeVisible()
  await expect(row(agedPage, 'GitHub')).toBeHidden()
})

test('what belongs to another account is not merged', async ({ signedInPage, mock }) => {
  const other = await createTestUser(mock)
  await link(signedInPage, 'Google', other.email)

  await expect(signedInPage.getByText('Accounts are never merged')).toBeVisible()
  await expect(row(signedInPage, 'Google')).toBeHidden()
})

test('a "no" at the provider links nothing', async ({ signedInPage }) => {
  await signedInPage.goto('/account/security')
  await panel(signedInPage).getByRole('button', { name: 'Google', exact: true }).click()
  await deny(signedInPage)

  await expect(signedInPage.getByText('You didn’t allow it there')).toBeVisible()
})

test('nothing is linked to someone who signed in meanwhile', async ({
  signedInPage,
  context,
  mock,
}) => {
  await signedInPage.goto('/account/security')
  await panel(signedInPage).getByRole('button', { name: 'Google', exact: true }).click()
  const other = await createTestUser(mock)
  await installSession(context, await mock.createSession({ email: other.email }))
  await approve(signedInPage, { email: newAddress() })

  await expect(signedInPage.getByText('Nothing was linked.')).toBeVisible()
  await expect(row(signedInPage, 'Google')).toBeHidden()
})

test('the only way in stays, until there is a password', async ({ page }) => {
  const email = newAddress()
  await page.goto('/login?from=/account/security')
  await page.getByRole('button', { name: 'Google', exact: true }).click()
  await approve(page, { email })
  await expect(page.getByRole('region', { name: 'Password' })).toBeHidden()
  await unlink(page, 'Google').click()
  await expect(page.getByText('This is your only sign-in method.')).toBeVisible()

  const form = page.getByRole('form', { name: 'Add a password' })
  await form.getByLabel('New password').fill('password')
  await form.getByRole('button', { name: 'Add password' }).click()
  await expect(form.getByLabel('New password')).toHaveAccessibleDescription(/Too many people/)
  await form.getByLabel('New password').fill('a quiet river')
  await form.getByRole('button', { name: 'Add password' }).click()
  await expect(page.getByText('Your password is saved.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Password' })).toBeVisible()

  await unlink(page, 'Google').click()
  await expect(page.getByText('Google is no longer linked.')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('linking and unlinking work', async ({ signedInPage }) => {
    await link(signedInPage, 'Google', newAddress())
    await expect(signedInPage.getByText('Google is linked.')).toBeVisible()
    await unlink(signedInPage, 'Google').click()
    await expect(signedInPage.getByText('Google is no longer linked.')).toBeVisible()
  })
})
