import type { Page } from '@playwright/test'
import { installSession } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

// Next's router navigates by `fetch`, and looks to the gate much like a call of the app's own. The guard fails these
// tests on any error in the console.

const people = '/dashboard/people?page=2'

type Router = Record<'push' | 'prefetch' | 'refresh', (address?: string) => void>

/** Next's router, where it keeps it itself. */
function route(page: Page, method: keyof Router, address?: string) {
  return page.evaluate(
    ([method, address]) => {
      const { router } = Reflect.get(window, 'next') as { router: Router }
      router[method](address)
    },
    [method, address] as const,
  )
}

async function openAccount(page: Page) {
  await page.goto('/account?tab=session')
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible()
}

const signInPage = (from: string) => `/login?${new URLSearchParams({ from })}`

test.describe('with a session that has expired meanwhile', () => {
  test.beforeEach(async ({ signedInPage, context, service }) => {
    await openAccount(signedInPage)
    await installSession(context, await service.expiredSession())
  })

  test('a link is followed, and renews it once', async ({ signedInPage: page, service }) => {
    await route(page, 'push', people)
    await expect(page).toHaveURL(people)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await service.rotations()).toBe(1)
  })

  test('a refresh renews it once, and keeps the page', async ({ signedInPage: page, service }) => {
    // Not one of the prefetches of the page's tabs.
    const answered = page.waitForResponse((response) => response.url().includes('tab=session'))
    await route(page, 'refresh')
    expect((await answered).status()).toBe(200)
    await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible()
    expect(await service.rotations()).toBe(1)
  })
})

test.describe('with a session that has ended meanwhile', () => {
  test.beforeEach(async ({ signedInPage, context }) => {
    await openAccount(signedInPage)
    await context.clearCookies()
  })

  test('a link leads to the sign-in page, and back there', async ({ signedInPage: page }) => {
    await route(page, 'push', people)
    await expect(page).toHaveURL(signInPage(people))
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  })

  test('a prefetch leaves the page as it is', async ({ signedInPage: page }) => {
    const answered = page.waitForResponse((response) => response.url().includes(people))
    await route(page, 'prefetch', people)
    await answered
    await expect(page).toHaveURL('/account?tab=session')
    await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible()
  })

  test('a refresh leads to the sign-in page, and back there', async ({ signedInPage: page }) => {
    const answered = page.waitForResponse((response) => response.url().includes('/account?tab='))
    await route(page, 'refresh')
    expect((await answered).status()).toBe(307)
    await expect(page).toHaveURL(signInPage('/account?tab=session'))
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  })
})

test('a fetch of the app’s own gets 401 as JSON, never the sign-in page', async ({
  page,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  await page.goto('/')
  const answers = await page.evaluate(async (address) => {
    const all = await Promise.all([fetch(address), fetch(address, { method: 'POST', body: 'a' })])
    return Promise.all(all.map(async (one) => [one.status, one.redirected, await one.text()]))
  }, people)
  const refusal = expect.stringContaining('"UNAUTHORIZED"')
  expect(answers).toEqual([
    [401, false, refusal],
    [401, false, refusal],
  ])
})
