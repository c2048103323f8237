import type { Page } from '@playwright/test'
import { enterAs } from '../support/enter-as'
import { expect, test } from '../support/test'

// What most visitors never see loads when it's first shown. Nothing may flash or get lost until then, and a part that
// can't be loaded is told in short.

const chunks = '**/_next/static/chunks/**'

async function askForMail(page: Page, path: string, email: string) {
  await page.goto(path)
  await page.getByLabel('Email', { exact: true }).fill(email)
  return async () => {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await answered
  }
}

for (const path of ['/login', '/forgot-password']) {
  test.describe(path, () => {
    test('keeps its form until the words about the email have loaded', async ({ page, user }) => {
      const send = await askForMail(page, path, user.email)
      let release = () => {}
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route(chunks, async (route) => {
        await released
        await route.continue()
      })
      const asked = page.waitForRequest(chunks)

      await send()
      await asked
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue(user.email)
      await expect(page.getByRole('button', { name: 'Sending…' })).toBeVisible()
      release()

      await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Send another link' })).toBeVisible()
      await expect(page.getByLabel('Email', { exact: true })).toHaveCount(0)
    })

    test('says that an email is on its way even if the rest cannot load', async ({
      page,
      user,
      mock,
      guard,
    }) => {
      guard.allowConsole(/Failed to load resource/)
      const send = await askForMail(page, path, user.email)
      await page.route(chunks, (route) => route.abort())

      await send()

      const said = page.getByRole('status').filter({ hasText: 'Check your email' })
      await expect(said).toContainText(`If ${user.email} has an account`)
      expect(await mock.readMailbox(user.email)).toHaveLength(1)
      await page.unroute(chunks)
      await said.getByRole('link', { name: 'Use a different email' }).click()
      await expect(page.getByLabel('Email', { exact: true })).toHaveValue('')
    })

    test('brings the rest once the visitor comes back to the tab', async ({
      page,
      user,
      guard,
    }) => {
      guard.allowConsole(/Failed to load resource/)
      const send = await askForMail(page, path, user.email)
      await page.route(chunks, (route) => route.abort())
      await send()
      await expect(page.getByRole('link', { name: 'Use a different email' })).toBeVisible()
      await page.unroute(chunks)

      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

      await expect(page.getByRole('button', { name: 'Send another link' })).toBeVisible()
      await expect(page.getByText(`If ${user.email} has an account`)).toBeVisible()
    })
  })
}

test.describe('a failure outside a form', () => {
  const heading = (page: Page) =>
    page.getByRole('heading', { level: 1, name: 'This page couldn’t be displayed' })

  test('brings its panel when it happens', async ({ page, guard }) => {
    guard.allowConsole(/Failed to load resource|fetch/)
    await page.goto('/signup')
    await page.route('**/signup', (route) => route.abort())
    const loaded = page.waitForResponse(chunks)

    await page.getByRole('button', { name: 'Deutsch' }).click()

    await expect(heading(page)).toBeAttached()
    await loaded
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible()
    await page.unroute('**/signup')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Email', { exact: true })).toBeVisible()
  })

  test('is told in short if its panel cannot load, and a reload leads back', async ({
    page,
    guard,
  }) => {
    guard.allowConsole(/Failed to load resource|fetch/)
    await page.goto('/signup')
    await page.route('**/signup', (route) => route.abort())
    await page.route(chunks, (route) => route.abort())

    await page.getByRole('button', { name: 'Deutsch' }).click()

    await expect(heading(page)).toBeAttached()
    await expect(page.getByRole('alert').filter({ hasText: 'Something went wrong.' })).toBeVisible()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByLabel('Email', { exact: true })).toBeVisible()
  })

  test('brings its panel as soon as there is a connection again', async ({
    page,
    context,
    guard,
  }) => {
    guard.allowConsole(/Failed to load resource|fetch/)
    await page.goto('/signup')
    await context.setOffline(true)

    await page.getByRole('button', { name: 'Deutsch' }).click()

    await expect(heading(page)).toBeAttached()
    await expect(page.getByRole('alert').filter({ hasText: 'Something went wrong.' })).toBeVisible()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Email', { exact: true })).toBeVisible()
  })
})

test.describe('the search', () => {
  const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
  const failed = (page: Page) =>
    page.getByRole('alert').filter({ hasText: 'Search couldn’t load.' })

  test('that cannot load says so, takes nothing that was typed, and is tried again', async ({
    page,
    context,
    mock,
    guard,
  }) => {
    guard.allowConsole(/Failed to load resource/)
    await enterAs({ mock, context }, { claims: { role: 'admin' } })
    await page.goto('/dashboard/people/invite')
    const name = page.getByLabel('Name')
    await name.fill('Noor')
    await page.route(chunks, (route) => route.abort())

    await page.keyboard.press('Control+k')
    await expect(failed(page)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(failed(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(failed(page)).toBeVisible()
    await page.unroute(chunks)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')

    await expect(palette(page).getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(name).toHaveValue('Noor')
  })

  test('that failed to load doesn’t interrupt typing once it could load', async ({
    page,
    context,
    mock,
    guard,
  }) => {
    guard.allowConsole(/Failed to load resource/)
    await enterAs({ mock, context }, { claims: { role: 'admin' } })
    await page.goto('/dashboard/people/invite')
    await page.route(chunks, (route) => route.abort())
    await page.keyboard.press('Control+k')
    await expect(failed(page)).toBeVisible()
    await page.unroute(chunks)
    const name = page.getByLabel('Name')
    await name.fill('Noor')

    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new Event('online'))
    })

    await page.keyboard.type(' al-Hussaini', { delay: 100 })
    await expect(name).toHaveValue('Noor al-Hussaini')
    await expect(palette(page)).toHaveCount(0)
    await failed(page).getByRole('button', { name: 'Try again' }).click()
    await expect(palette(page)).toBeVisible()
  })

  test('is tried again at the next use', async ({ signedInPage: page, guard }) => {
    guard.allowConsole(/Failed to load resource/)
    await page.goto('/dashboard')
    await page.route(chunks, (route) => route.abort())
    const opener = page.getByRole('button', { name: 'Search' }).first()
    await opener.click()
    await failed(page).getByRole('button', { name: 'Close' }).click()
    await page.unroute(chunks)

    await opener.click()

    await expect(palette(page)).toBeVisible()
  })
})
