import type { BrowserContext, Page } from '@playwright/test'
import { createTestUser } from '../../testing/mock/test-user'
import { createUserService, refreshPath } from '../../testing/mock/user-service'
import { installSession } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { pressSignOut } from '../../testing/user-menu'
import { withoutCookies } from '../support/refuse-cookies'
import { expect, test } from '../support/test'

const overviewPath = '/analytics/overview'
const heading = 'Daily active users'

async function openTabs(context: BrowserContext, count: number, path: string): Promise<Page[]> {
  const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()))
  await Promise.all(tabs.map((tab) => tab.goto(path)))
  return tabs
}

for (const count of [2, 10]) {
  test(`${count} tabs that open with one expired token cause one rotation`, async ({
    context,
    service,
  }) => {
    test.slow()
    await installSession(context, await service.expiredSession())

    const tabs = await openTabs(context, count, '/account')

    for (const tab of tabs) await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await service.rotations()).toBe(1)
    expect(await service.replays()).toBe(0)
  })

  test(`${count} tabs that renew one session by script cause one rotation`, async ({
    context,
    service,
  }) => {
    test.slow()
    await installSession(context, await service.expiredSession())

    // The gate leaves public pages alone: here `TryRefresh` does the work, in every tab.
    const tabs = await openTabs(context, count, '/login?from=/account')

    for (const tab of tabs) await expect(tab).toHaveURL('/account', { timeout: 30_000 })
    expect(await service.rotations()).toBe(1)
    expect(await service.replays()).toBe(0)
  })
}

test('a sign-out in one tab shows in the others within a second', async ({ context, service }) => {
  await installSession(context, await service.session())
  const tabs = await openTabs(context, 3, '/account')
  for (const tab of tabs) await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  const [first, ...others] = tabs as [Page, ...Page[]]
  const leaving = (tab: Page) =>
    tab
      .waitForEvent('request', (request) => request.url().includes('/login'))
      .then(() => Date.now())

  const all = Promise.all(others.map(leaving))
  const own = leaving(first)
  await pressSignOut(first)

  const ownMs = await own
  for (const otherMs of await all) expect(otherMs - ownMs).toBeLessThan(1_000)
  for (const tab of tabs) await expect(tab.getByText('You’re signed out.')).toBeVisible()
})

test('news of a sign-out that come after the next sign-in take nobody away from a page', async ({
  signedInPage,
  context,
}) => {
  await signedInPage.goto('/account')
  await signedInPage.getByLabel('Your name').fill('Typed in the meantime')
  const other = await context.newPage()
  // Signed in, this address leads on; nothing of it may reach the other tab.
  await other.goto('/login?reason=signed_out')
  await expect(other).toHaveURL('/dashboard')

  const isHeard = signedInPage.evaluate(() =>
    new Promise((resolve) => {
      new BroadcastChannel('sendora-session').onmessage = resolve
      document.documentElement.dataset.listens = ''
    }).then(() => null),
  )
  await expect(signedInPage.locator('html[data-listens]')).toHaveCount(1)
  await other.evaluate(() => new BroadcastChannel('sendora-session').postMessage('signed-out'))
  await isHeard

  await expect(signedInPage).toHaveURL('/account')
  await expect(signedInPage.getByLabel('Your name')).toHaveValue('Typed in the meantime')
  await signedInPage.getByRole('button', { name: 'Save name' }).click()
  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
})

test('someone else who signs in while a page is loading is who it shows', async ({
  signedInPage,
  context,
  mock,
}) => {
  const other = await createTestUser(mock)
  const otherSession = await createUserService(mock, other).session()
  // The page is there and its scripts are not: what happens now, nobody watches.
  let letScriptsCome = () => {}
  const exchanged = new Promise<void>((resolve) => {
    letScriptsCome = resolve
  })
  await signedInPage.route('**/*.js*', async (route) => {
    await exchanged
    await route.continue()
  })
  await signedInPage.goto('/account', { waitUntil: 'commit' })
  await expect(signedInPage.getByRole('heading', { level: 1 })).toBeVisible()
  await installSession(context, otherSession)
  letScriptsCome()

  await expect(signedInPage.getByRole('button', { name: other.email })).toBeVisible()
})

test('offline and back: nobody is signed out', async ({ expiredPage, context, service, guard }) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED|status of 401/)
  await expiredPage.goto('/dashboard')
  await expect(expiredPage.getByRole('heading', { name: heading })).toBeVisible()
  await service.refuseToken(overviewPath, { times: 1 })

  await context.setOffline(true)
  await expiredPage.reload().catch(() => {})
  await context.setOffline(false)
  await expiredPage.goto('/dashboard')

  await expect(expiredPage.getByRole('heading', { name: heading })).toBeVisible()
  expect(await service.replays()).toBe(0)
})

test('back to a page from before the rotation shows it, and signs nobody out', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/account')
  await signedInPage.goto('/')
  await installSession(context, await service.expiredSession())

  await signedInPage.goBack()

  await expect(signedInPage).toHaveURL('/account')
  await expect(signedInPage.getByRole('heading', { level: 1 })).toBeVisible()
  await signedInPage.getByRole('link', { name: 'People' }).click()
  await expect(signedInPage.getByRole('table')).toBeVisible()
  expect(await service.replays()).toBe(0)
})

test('a page that comes back from the memory of the browser renews the session', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/account')
  await expect(signedInPage.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await installSession(context, await service.expiredSession())

  // What the browser tells a page that it has kept whole. Whether it keeps one is its own decision.
  await signedInPage.evaluate(() =>
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  )

  await expect.poll(() => service.rotations()).toBe(1)
  await expect(signedInPage.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await expect(signedInPage).toHaveURL('/account')
  expect(await service.replays()).toBe(0)
})

test('a navigation that another one interrupts loses no session', async ({
  expiredPage,
  service,
}) => {
  await service.bend(refreshPath, { delayMs: 1_000, times: 1 })
  const isUnderWay = expiredPage.waitForRequest(/\/dashboard$/)
  const interrupted = expiredPage.goto('/dashboard').catch(() => {})
  await isUnderWay

  await expiredPage.goto('/account')
  await interrupted

  await expect(expiredPage.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await service.rotations()).toBe(1)
  expect(await service.replays()).toBe(0)
})

test('a form that is sent while another tab renews the session arrives as typed', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/account')
  await signedInPage.getByLabel('Your name').fill('Typed in the meantime')
  await context.clearCookies({ name: 'sendora_at' })
  await service.bend(refreshPath, { delayMs: 1_000, times: 1 })
  const other = await context.newPage()

  const loading = other.goto('/dashboard')
  await signedInPage.getByRole('button', { name: 'Save name' }).click()

  await expect(signedInPage.getByText('Your name is saved.')).toBeVisible()
  await expect(signedInPage.getByLabel('Your name')).toHaveValue('Typed in the meantime')
  await loading
  expect(await service.replays()).toBe(0)
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  test(`a browser that refuses cookies is told so, ${how}`, async ({ browser, user }) => {
    await withoutCookies(browser, { javaScriptEnabled }, async (context) => {
      const page = await context.newPage()
      await page.goto('/dashboard')
      await signIn(page, user)
      // With scripts, the answer to the form brings the next page along; the one after that needs the cookies.
      if (javaScriptEnabled) {
        await page.waitForURL('/dashboard')
        await page.goto('/account')
      }

      await expect(page.getByText(/Cookies are blocked|didn’t keep the cookies/)).toBeVisible()
      await expect(page).toHaveURL(/\/login\?/)
      await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
    })
  })
}
