import type { BrowserContext, Page } from '@playwright/test'
import { samples } from '../e2e/support/page-states/opened-pages'
import { expect, test } from '../e2e/support/test'
import { appRoutes, isSignedInRoute } from '../testing/app-routes'
import { readFromService } from '../testing/http/service-request'
import type { MockClient } from '../testing/mock/mock-client'
import { createTestUser } from '../testing/mock/test-user'
import { installSession } from '../testing/session-cookies'

const widths = { phone: 390, desktop: 1440 }
const schemes = ['light', 'dark'] as const

/** What is never the same twice: times, codes, addresses of test accounts, and figures of this minute. */
const moving = ['time', '[data-moving]', 'code', '#main .font-mono', '#main .tabular']

/** Every page as it is opened, in both themes and two widths. A new one cannot be forgotten. */
for (const route of appRoutes()) {
  for (const [size, width] of Object.entries(widths)) {
    test(`${route} on a ${size}`, async ({ page, context, mock, guard }) => {
      guard.allowConsole(/status of (4\d\d|503)/)
      await page.setViewportSize({ width, height: 900 })
      const path = isSignedInRoute(route) ? await enter({ page, context, mock }, route) : route
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await page.evaluate(() => document.fonts.ready)
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const name = `${route.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${size}-${colorScheme}.png`
        await expect.soft(page).toHaveScreenshot(name, { fullPage: true, mask: masks(page) })
      }
    })
  }
}

const masks = (page: Page) => moving.map((selector) => page.locator(selector))

type Fixtures = { page: Page; context: BrowserContext; mock: MockClient }

/** As an admin whose name and address are the same every time. */
async function enter({ page, context, mock }: Fixtures, route: string): Promise<string> {
  const email = `visual${route.replace(/[^a-z]+/gi, '-')}${page.viewportSize()?.width}@example.com`
  const user = await createTestUser(mock, { email, name: 'Vera Visual', claims: { role: 'admin' } })
  const session = await mock.createSession({ email: user.email })
  await installSession(context, session)
  const sample = samples[route]
  if (sample === undefined) return route
  const { items } = await readFromService(page.request, '/people?sort=name', session)
  return sample(items[0].id)
}
