import type { Page } from '@playwright/test'
import { readFromService } from '../testing/http/service-request'
import { installSession } from '../testing/session-cookies'
import { expect, test } from './support/test'

const openPages = ['/', '/login', '/magic-link?token=ml_unused', '/magic-link', '/mfa']
const signedInPages = [
  '/dashboard',
  '/dashboard?days=90&compare=year',
  '/dashboard/events',
  '/dashboard/events/explore',
  '/dashboard/events/funnel',
  '/dashboard/events/retention',
  '/dashboard/people',
  '/dashboard/people?query=no-one-has-this-name',
  '/dashboard/people/none',
  '/dashboard/people/audiences',
  '/dashboard/people/jobs',
  '/dashboard/admin',
  '/account',
  '/account/security',
  '/account/sessions',
  '/account/preferences',
  '/account/requests',
]

test.use({ viewport: { width: 390, height: 844 } })

test('open pages fit a phone', async ({ page }) => {
  for (const path of openPages) await test.step(path, () => expectFit(page, path))
})

test('signed-in pages fit a phone', async ({ page, context, request, service, guard }) => {
  test.slow()
  // A member may not read the admin page, and no person has this id.
  guard.allowConsole(/status of 40[34]/)
  const session = await service.session()
  await installSession(context, session)
  const { items } = await readFromService(request, '/people?page=1', session)
  for (const path of [...signedInPages, `/dashboard/people/${items[0].id}`]) {
    await test.step(path, () => expectFit(page, path))
  }
  await expect(page.getByRole('heading', { level: 1, name: items[0].name })).toBeVisible()
})

/** In both schemes: nothing hangs over, and the ground is as light or as dark as the scheme says. */
async function expectFit(page: Page, path: string) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { overhangPx, lightness } = await page.evaluate(measure)
    expect.soft(overhangPx, `${path} in ${colorScheme}`).toBe(0)
    expect.soft(lightness < 0.5, `${path} in ${colorScheme}`).toBe(colorScheme === 'dark')
  }
}

/** How far the page can be scrolled sideways, and how light its own ground is, from 0 to 1. */
function measure(): { overhangPx: number; lightness: number } {
  const { documentElement } = document
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('No canvas in this browser')
  canvas.fillStyle = getComputedStyle(documentElement).backgroundColor
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return {
    overhangPx: documentElement.scrollWidth - documentElement.clientWidth,
    lightness: (red + green + blue) / 765,
  }
}
