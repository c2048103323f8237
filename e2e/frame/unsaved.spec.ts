import type { BrowserContext, Page } from '@playwright/test'
import { createTestUser } from '../../testing/mock/test-user'
import { signIn } from '../../testing/sign-in'
import { pressSignOut } from '../../testing/user-menu'
import { expect, test } from '../support/test'

const path = '/dashboard/people/invite'
const typed = (page: Page) => page.getByLabel('Email', { exact: true })
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })
const ended = (page: Page) => page.getByRole('dialog', { name: 'You’re signed out' })

async function type(page: Page) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Search' }).waitFor()
  await typed(page).fill('new@example.com')
}

test('unsaved input is not left by a link, a key, Back, or a search without a question', async ({
  signedInPage: page,
}) => {
  // Through the palette, so that Back stays in the document. From another one, the browser asks itself.
  await page.goto('/dashboard')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('invite')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(path)
  await typed(page).fill('new@example.com')
  const ways: Record<string, () => Promise<unknown>> = {
    link: () => page.getByRole('link', { name: 'Overview' }).click(),
    back: () => page.evaluate(() => history.back()),
    key: async () => {
      await page.getByRole('button', { name: 'Send invitation' }).focus()
      await page.keyboard.type('go')
    },
    palette: async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('overview')
      await page.keyboard.press('Enter')
    },
  }
  for (const [way, go] of Object.entries(ways)) {
    await test.step(way, async () => {
      await go()
      await expect(question(page)).toBeVisible()
      await page.getByRole('button', { name: 'Stay on this page' }).click()
      await expect(question(page)).toBeHidden()
      await expect(page).toHaveURL(path)
      await expect(typed(page)).toHaveValue('new@example.com')
    })
  }

  await page.getByRole('link', { name: 'Overview' }).click()
  await question(page).getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL('/dashboard')
})

test('what was saved, or taken back, can be left', async ({ signedInPage: page }) => {
  await type(page)
  await typed(page).fill('')
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL('/dashboard')

  await type(page)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText('Invitation sent to new@example.com.')).toBeVisible()
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL('/dashboard')
})

/** Signs out in another tab, and returns the one in which the dialog signs in again. */
async function endElsewhere(page: Page, context: BrowserContext): Promise<Page> {
  const other = await context.newPage()
  await other.goto('/dashboard')
  await pressSignOut(other)
  await expect(other).toHaveURL(/\/login/)
  await expect(ended(page)).toBeVisible()
  const opened = context.waitForEvent('page')
  await ended(page).getByRole('link', { name: 'Sign in again' }).click()
  const signInPage = await opened
  await signInPage.waitForURL(/\/login/)
  return signInPage
}

test('a sign-out elsewhere keeps the draft, and the same user goes on with it', async ({
  signedInPage: page,
  context,
  user,
}) => {
  await type(page)
  const signInPage = await endElsewhere(page, context)
  const closed = signInPage.waitForEvent('close')
  await signIn(signInPage, user)
  await closed

  await page.bringToFront()
  await expect(ended(page)).toBeHidden()
  await expect(typed(page)).toHaveValue('new@example.com')
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText('Invitation sent to new@example.com.')).toBeVisible()
})

test('another user gets a page without the draft', async ({
  signedInPage: page,
  context,
  mock,
}) => {
  await type(page)
  const signInPage = await endElsewhere(page, context)
  const closed = signInPage.waitForEvent('close')
  const other = await createTestUser(mock)
  await signIn(signInPage, other)
  await closed

  await page.bringToFront()
  await expect(page.getByRole('button', { name: other.email })).toBeVisible()
  await expect(ended(page)).toBeHidden()
  await expect(typed(page)).toHaveValue('')
})
