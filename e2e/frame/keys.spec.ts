import { expect, test } from '../support/test'

test('keys lead to sections, to the search, and to their list, and can be switched off', async ({
  signedInPage: page,
}) => {
  await page.goto('/dashboard')
  await page.getByRole('button', { name: 'Search' }).waitFor()
  await page.keyboard.type('gp')
  await expect(page).toHaveURL('/dashboard/people')

  await page.getByLabel('Search people').fill('go?/')
  await expect(page).toHaveURL('/dashboard/people')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByLabel('Search people').blur()

  await page.keyboard.press('/')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Overview')
  await list.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.type('?go')
  await expect(list).toBeHidden()

  await page.reload()
  await page.getByRole('button', { name: 'Search' }).first().waitFor()
  await page.keyboard.type('?go')
  // Keys with Ctrl still work. Once this one has, the ones before it would have, too.
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await expect(list).toBeHidden()
  await expect(page).toHaveURL('/dashboard/people')
})

test('while there is no connection, a bar says so', async ({ signedInPage, context, guard }) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED/)
  await signedInPage.goto('/dashboard')
  await signedInPage.getByRole('button', { name: 'Search' }).waitFor()
  const bar = signedInPage.getByText('You’re offline.')
  await context.setOffline(true)
  await expect(bar).toBeVisible()
  await context.setOffline(false)
  await expect(bar).toHaveCount(0)
})
