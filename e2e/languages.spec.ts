import { refreshPath } from '../testing/mock/user-service'
import { expect, test } from './support/test'

test.describe('a visitor whose browser asks for German', () => {
  test.use({ locale: 'de-DE' })

  test('reads the public pages in German, and can choose English', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await page.getByRole('link', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()

    await page.getByRole('button', { name: 'English' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('is told in German that the whole app has failed', async ({ page, guard }) => {
    guard.allowConsole(/No time zone/)
    // What the root layout asks in the browser: its failure leaves nothing of the document.
    await page.addInitScript(() => {
      Intl.DateTimeFormat.prototype.resolvedOptions = () => {
        throw new Error('No time zone')
      }
    })
    await page.goto('/login')
    await expect(page.getByRole('heading', { name: 'Etwas ist schiefgegangen' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Erneut versuchen' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page).toHaveTitle('Etwas ist schiefgegangen · Sendora')
  })

  test('is refused in German', async ({ page }) => {
    await page.goto('/login')
    await page.getByLabel('E-Mail', { exact: true }).fill('unknown@example.com')
    await page.getByLabel('Passwort', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await expect(page.getByRole('alert').first()).toContainText('passen nicht zusammen')
  })

  test('reads the gate’s own page in German', async ({ expiredPage, service, guard }) => {
    guard.allowConsole(/status of 503/)
    await service.bend(refreshPath, { status: 503 })
    await expiredPage.goto('/dashboard')
    await expect(expiredPage.locator('html')).toHaveAttribute('lang', 'de')
    await expect(
      expiredPage.getByRole('heading', { name: 'Der Anmeldedienst ist nicht erreichbar' }),
    ).toBeVisible()
  })
})

test('a demo account is one press away', async ({ page }) => {
  await page.goto('/login?from=/account')
  await page.getByRole('button', { name: 'Sign in as member' }).click()
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('main')).toContainText('grace@example.com')
})

test('the language of an account comes along to another browser', async ({
  signedInPage,
  user,
  openBrowser,
}) => {
  await signedInPage.goto('/account/preferences')
  await signedInPage.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
  await signedInPage.getByRole('button', { name: 'Save preferences' }).click()
  await expect(signedInPage.getByText('Ihre Einstellungen sind gespeichert.')).toBeVisible()

  const other = await (await openBrowser()).newPage()
  await other.goto('/login?from=/account')
  await other.getByLabel('Email', { exact: true }).fill(user.email)
  await other.getByLabel('Password', { exact: true }).fill(user.password)
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()

  await expect(other.getByRole('heading', { level: 1, name: 'Konto' })).toBeVisible()
})
