import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

// What refuses is part of the page: a visitor without scripts reads the same words, under the same status.
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a member reads why the admin page is closed, and goes on', async ({
      page,
      context,
      mock,
      guard,
    }) => {
      guard.allowConsole(/status of 403/)
      await enterAs({ mock, context }, { claims: { role: 'member' } })

      const response = await page.goto('/dashboard/admin')

      expect(response?.status()).toBe(403)
      await expect(page.getByRole('heading', { level: 1, name: 'Admin' })).toBeVisible()
      await expect(page.getByText('needs admin, yours is member')).toBeVisible()
      await page.getByRole('main').getByRole('link', { name: 'Go to the overview' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    })

    test('a person who does not exist, and an address that does not', async ({
      signedInPage,
      guard,
    }) => {
      guard.allowConsole(/status of 404/)
      const person = await signedInPage.goto('/dashboard/people/none')
      expect(person?.status()).toBe(404)
      await expect(
        signedInPage.getByRole('heading', { name: 'We couldn’t find that' }),
      ).toBeVisible()

      const address = await signedInPage.goto('/dashboard/none')
      expect(address?.status()).toBe(404)
      await expect(
        signedInPage.getByRole('heading', { name: 'This page doesn’t exist' }),
      ).toBeVisible()
      await signedInPage.getByRole('link', { name: 'Go to the overview' }).click()
      await expect(signedInPage.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    })

    test('a page without its data says so, and a retry brings it', async ({
      signedInPage,
      service,
      guard,
    }) => {
      guard.allowConsole(/status of 503/)
      await service.bend('/people', { status: 503 })

      const response = await signedInPage.goto('/dashboard/people')

      expect(response?.status()).toBe(503)
      await expect(
        signedInPage.getByRole('heading', { name: 'The service isn’t responding' }),
      ).toBeVisible()
      await service.repair()
      await signedInPage.getByRole('link', { name: 'Try again' }).click()
      await expect(signedInPage.getByRole('table')).toBeVisible()
    })
  })
}
