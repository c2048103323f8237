import type { Page } from '@playwright/test'
import { openUserMenu } from '../testing/user-menu'
import { expect, test } from './support/test'

/** The focused element's text, and whether it can be seen: it has a size, and nothing lies over its middle. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement ?? document.body
    const { left, top, width, height } = focused.getBoundingClientRect()
    const topmost = document.elementFromPoint(left + width / 2, top + height / 2)
    const isSeen = width > 2 && height > 2 && topmost !== null && focused.contains(topmost)
    return { isSeen, text: focused.textContent }
  })

/** Goes on with Tab until `text` has the focus. Answers what had it on the way but couldn't be seen. */
async function tabTo(page: Page, text: string): Promise<(string | null)[]> {
  const hidden: (string | null)[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focus = await readFocus(page)
    if (!focus.isSeen) hidden.push(focus.text)
    if (focus.text === text) return hidden
  }
  throw new Error(`Tab doesn't lead to “${text}”.`)
}

const filters = (page: Page) => page.locator('summary', { hasText: 'Filters' })

test('the filters close when the focus goes on past them', async ({ signedInPage: page }) => {
  await page.goto('/dashboard/people')
  await filters(page).press('Enter')
  expect(await tabTo(page, 'Show results')).toEqual([])

  await page.keyboard.press('Tab')

  await expect(page.getByRole('button', { name: 'Show results' })).toBeHidden()
  expect(await readFocus(page)).toEqual({ isSeen: true, text: 'View' })
})

test('the user menu closes when the focus goes on past it, and by its button', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard/people')
  const menu = await openUserMenu(page)
  expect(await tabTo(page, 'Sign out')).toEqual([])

  await page.keyboard.press('Tab')

  await expect(menu).toBeHidden()
  expect(await readFocus(page)).toMatchObject({ isSeen: true })
  await openUserMenu(page)
  await page.getByRole('button', { name: /^Your menu/ }).click()
  await expect(menu).toBeHidden()
})

test('every control of the search can be seen while it has the focus', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard')
  await page.getByRole('button', { name: 'Search' }).first().waitFor()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  expect(await tabTo(page, 'Close')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('every control of the filters can be seen while it has the focus', async ({
    signedInPage: page,
  }) => {
    await page.goto('/dashboard/people')
    await filters(page).press('Enter')
    expect(await tabTo(page, 'Close')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Show results' })).toBeHidden()
    await expect(filters(page)).toBeFocused()
  })
})
