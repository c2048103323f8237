import { appUrl } from '../../testing/addresses'
import { installSession } from '../../testing/session-cookies'
import { openUserMenu } from '../../testing/user-menu'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

const rail = { name: 'Navigation' }

test('the rail collapses, keeps its names, and is drawn as it was left', async ({
  signedInPage,
}) => {
  await signedInPage.goto('/dashboard')
  const aside = signedInPage.getByRole('complementary', rail)
  expect((await aside.boundingBox())?.width).toBe(232)

  await signedInPage.getByRole('button', { name: 'Collapse' }).click()
  await expect(signedInPage.getByRole('button', { name: 'Expand' })).toBeFocused()
  expect((await aside.boundingBox())?.width).toBe(64)
  await expect(aside.getByRole('link', { name: 'People' })).toBeVisible()

  const html = await (await signedInPage.request.get('/dashboard')).text()
  expect(html).toContain('data-rail="narrow"')
  await signedInPage.reload()
  expect((await aside.boundingBox())?.width).toBe(64)
})

test('the trail names what a page is about', async ({ signedInPage }) => {
  await signedInPage.goto('/dashboard/people')
  const person = signedInPage.locator('main a[href^="/dashboard/people/per_"]').nth(5)
  const trail = signedInPage.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(trail.locator('[aria-current=page]')).toHaveText('People')
  // The whole page: from the list, a person opens in a panel over it.
  await signedInPage.goto((await person.getAttribute('href')) ?? '')
  const heading = signedInPage.getByRole('heading', { level: 1 })
  await expect(trail.locator('[aria-current=page]')).toHaveText((await heading.textContent()) ?? '')

  await trail.getByRole('link', { name: 'People' }).click()
  await expect(signedInPage).toHaveURL('/dashboard/people')
  await expect(trail.locator('[aria-current=page]')).toHaveText('People')
})

for (const path of ['/dashboard/none', '/account/none/below', '/dashboard/people/a/b/c']) {
  test(`${path} is not found, inside the frame`, async ({ signedInPage, user, guard }) => {
    guard.allowConsole(/status of 404/)
    const response = await signedInPage.goto(path)
    expect(response?.status()).toBe(404)
    await expect(signedInPage.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible()
    await expect(signedInPage.getByRole('button', { name: user.email })).toBeVisible()
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the bar leads to the sections, and the menu is complete', async ({
    page,
    context,
    mock,
  }) => {
    await enterAs({ mock, context }, { claims: { role: 'admin' } })
    await page.goto('/dashboard')
    const bar = page.getByRole('navigation', { name: 'Main' })
    await expect(bar.getByRole('link', { name: 'Admin' })).toBeVisible()
    await expect(bar.getByRole('link')).toHaveText(['Overview', 'People', 'Events', 'Admin'])
    for (const link of await bar.getByRole('link').all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    const menu = await openUserMenu(page)
    await expect(menu).toContainText('Admin in Orbit')
    await expect(menu).toContainText('Development')
    for (const control of await menu.getByRole('button').or(menu.getByRole('link')).all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(40)
    }
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(page.getByRole('button', { name: /^Your menu/ })).toBeFocused()
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the rail collapses, the menu opens, and a notice is shown once', async ({
    page,
    context,
    service,
  }) => {
    await installSession(context, await service.session())
    await page.goto('/dashboard/people')
    await page.getByRole('button', { name: 'Collapse' }).click()
    await expect(page.getByRole('button', { name: 'Expand' })).toBeVisible()
    expect((await page.getByRole('complementary', rail).boundingBox())?.width).toBe(64)
    await expect((await openUserMenu(page)).getByText('Theme')).toBeVisible()

    await context.addCookies([flashOf('Saved <b>once</b>.')])
    await page.goto('/account')
    const notices = page.getByRole('region', { name: 'Notices' })
    await expect(notices).toHaveText('Saved <b>once</b>.')
    await page.goto('/account')
    await expect(notices).toHaveText('')
  })
})

test('a notice floats, can be put away, and a problem stays', async ({ signedInPage, context }) => {
  await signedInPage.clock.install()
  await signedInPage.goto('/dashboard')
  const notices = signedInPage.getByRole('region', { name: 'Notices' })
  await context.addCookies([flashOf('Saved.')])
  await signedInPage.reload()
  await expect(notices).toHaveText('Saved.')
  await signedInPage.clock.runFor(9_000)
  await expect(notices).toHaveText('')

  await context.addCookies([flashOf('It failed.', 'problem')])
  await signedInPage.reload()
  await expect(notices.getByRole('alert')).toHaveText('It failed.')
  await signedInPage.clock.runFor(60_000)
  await notices.getByRole('button', { name: 'Dismiss' }).click()
  await expect(notices).toHaveText('')
  expect((await context.cookies()).filter(({ name }) => name === 'flash')).toEqual([])
})

function flashOf(text: string, tone = 'done') {
  const value = encodeURIComponent(JSON.stringify({ id: crypto.randomUUID(), tone, text }))
  return { name: 'flash', value, url: appUrl }
}
