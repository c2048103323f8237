import { expect, test } from '../support/test'

const path = '/account/preferences'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`preferences ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })

    test('take effect with the next page, and stay', async ({ signedInPage: page }) => {
      await page.goto(path)
      await page.getByRole('main').getByText('Dark', { exact: true }).click()
      await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
      await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
      await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck()
      await page.getByRole('button', { name: 'Save preferences' }).click()

      await expect(page.getByText('Ihre Einstellungen sind gespeichert.')).toBeVisible()
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', 'de')
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
      await expect(page.getByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
      await expect(page.getByRole('combobox', { name: 'Zeitzone' })).toHaveValue('Asia/Tokyo')
      await expect(
        page.getByRole('switch', { name: 'Tastenkürzel mit einer Taste' }),
      ).not.toBeChecked()
    })
  })
}

test.describe('a browser in Berlin', () => {
  test.use({ timezoneId: 'Europe/Berlin', locale: 'de-DE' })

  test('is spoken to in German, and its zone is known from the second page on', async ({
    signedInPage: page,
  }) => {
    await page.goto('/account/sessions')
    await expect(page.getByRole('heading', { name: 'Wo Sie angemeldet sind' })).toBeVisible()
    await expect
      .poll(() => page.evaluate(() => document.cookie))
      .toContain('sendora_browser_time_zone=Europe%2FBerlin')

    await page.goto(path)

    await expect(page.getByRole('combobox', { name: 'Zeitzone' })).toContainText(
      'Automatisch (Europe/Berlin)',
    )
    await expect(page.getByRole('combobox', { name: 'Sprache' })).toContainText(
      'Automatisch (Deutsch)',
    )
  })
})
