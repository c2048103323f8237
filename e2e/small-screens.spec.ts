import { readFromService } from './support/service-request'
import { installSession } from './support/session-cookies'
import { expect, test } from './support/test'

const openPages = ['/', '/login', '/magic-link?token=ml_unused', '/magic-link', '/mfa']
const signedInPages = [
  '/dashboard',
  '/dashboard/people',
  '/dashboard/people?query=nobody-has-this-name',
  '/dashboard/people/none',
  '/dashboard/api-check',
  '/dashboard/admin',
  '/account',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a phone in ${colorScheme} colours`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } })

    for (const path of openPages) {
      test(`${path} fits`, async ({ page }) => {
        await page.goto(path)

        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(overhangPx)).toBe(0)
      })
    }

    for (const path of signedInPages) {
      test(`${path} fits, and its ground follows the scheme`, async ({ signedInPage, guard }) => {
        // A member may not read the admin page, and no person has this id.
        guard.allowConsole(/status of 40[34]/)
        await signedInPage.goto(path)

        await expect(signedInPage.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await signedInPage.evaluate(overhangPx)).toBe(0)
        const isDark = (await signedInPage.evaluate(groundLightness)) < 0.5
        expect(isDark).toBe(colorScheme === 'dark')
      })
    }

    test('a person fits', async ({ page, context, request, service }) => {
      const session = await service.session()
      await installSession(context, session)
      const { items } = await readFromService(request, '/people?page=1', session)
      await page.goto(`/dashboard/people/${items[0].id}`)

      await expect(page.getByRole('heading', { level: 1, name: items[0].name })).toBeVisible()
      expect(await page.evaluate(overhangPx)).toBe(0)
    })
  })
}

/** How far the page can be scrolled sideways. */
function overhangPx(): number {
  const { scrollWidth, clientWidth } = document.documentElement
  return scrollWidth - clientWidth
}

/** How light the page's own background is, from 0 to 1. */
function groundLightness(): number {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('No canvas in this browser')
  canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return (red + green + blue) / 765
}
