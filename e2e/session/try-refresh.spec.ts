import type { Page } from '@playwright/test'
import type { MockSession } from '../../testing/mock/mock-types'
import type { UserService } from '../../testing/mock/user-service'
import { refreshPath } from '../../testing/mock/user-service'
import { installSession } from '../../testing/session-cookies'
import { expect, test } from '../support/test'

/** Two sign-ins whose access tokens have the same `exp`. */
async function sessionsOfOneSecond(service: UserService) {
  for (;;) {
    const [first, second] = await Promise.all([service.session(), service.session()])
    if (expiryOf(first) === expiryOf(second)) return [first, second] as const
  }
}

function expiryOf({ accessToken }: MockSession): number {
  const [, payload = ''] = accessToken.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).exp
}

const overview = '/analytics/overview'
const unavailable =
  'We can’t reach the sign-in service. You’re still signed in; try again in a moment.'

/** Found by its role: Playwright looks for no text inside `noscript`. */
const trouble = (page: Page) => page.locator('noscript').getByRole('alert')

// A document whose token the service refuses is a 401, and Chromium says so.
test.beforeEach(({ guard }) => guard.allowConsole(/status of 401/))

test('a token that the service refuses inside a page is renewed there', async ({
  signedInPage,
  service,
}) => {
  await service.refuseToken(overview, { times: 1 })

  await signedInPage.goto('/dashboard')

  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  await expect(signedInPage).toHaveURL('/dashboard')
  expect(await service.rotations()).toBe(1)
  expect(await service.replays()).toBe(0)
})

test('a token refused on the way to another page is renewed there as well', async ({
  signedInPage,
  service,
}) => {
  await signedInPage.goto('/account')
  await service.refuseToken('/people', { times: 1 })

  await signedInPage.getByRole('link', { name: 'People' }).click()

  await expect(signedInPage.getByRole('table')).toBeVisible()
  expect(await service.rotations()).toBe(1)
})

test('a service that refuses even fresh tokens ends in a way on, not in a loop', async ({
  signedInPage,
  service,
}) => {
  await service.refuseToken(overview)
  await signedInPage.goto('/dashboard')

  const alert = signedInPage.getByRole('alert').filter({ hasText: 'still can’t use it' })
  await expect(alert).toBeVisible()
  await expect(alert.getByRole('link', { name: 'Sign in again' })).toBeVisible()
  expect(await service.rotations()).toBe(2)

  await service.repair()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
})

test('fresh tokens that expire with the refused ones do not leave the page waiting', async ({
  page,
  context,
  service,
}) => {
  const [first, second] = await sessionsOfOneSecond(service)
  await installSession(context, first)
  await service.refuseToken(overview)
  const { accessToken, refreshToken, expiresIn } = second
  const tokens = { accessToken, refreshToken, expiresIn }
  await service.bend(refreshPath, { status: 200, body: { success: true, data: { tokens } } })

  await page.goto('/dashboard')

  await expect(page.getByRole('alert').filter({ hasText: 'still can’t use it' })).toBeVisible()
})

test('while tokens cannot be renewed the page says so, and "Try again" works afterwards', async ({
  signedInPage,
  service,
}) => {
  await service.refuseToken(overview)
  await service.bend(refreshPath, { status: 503 })
  await signedInPage.goto('/dashboard')
  await expect(signedInPage.getByText(unavailable)).toBeVisible()

  await service.repair()
  await signedInPage.getByRole('button', { name: 'Try again' }).click()

  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  await expect(signedInPage).toHaveURL('/dashboard')
})

test('a tab that could not renew the session follows when another one has', async ({
  signedInPage,
  context,
  service,
}) => {
  await service.refuseToken(overview)
  await service.bend(refreshPath, { status: 503 })
  const other = await context.newPage()
  for (const page of [signedInPage, other]) {
    await page.goto('/dashboard')
    await expect(page.getByText(unavailable)).toBeVisible()
  }

  await service.repair()
  await other.getByRole('button', { name: 'Try again' }).click()

  for (const page of [other, signedInPage]) {
    await expect(page.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  }
  expect(await service.rotations()).toBe(1)
})

test('without a connection the page says so, and "Try again" works afterwards', async ({
  signedInPage,
  context,
  service,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED/)
  await service.refuseToken(overview)
  await service.bend(refreshPath, { status: 503 })
  await signedInPage.goto('/dashboard')
  await expect(signedInPage.getByText(unavailable)).toBeVisible()

  await context.setOffline(true)
  await signedInPage.getByRole('button', { name: 'Try again' }).click()
  await expect(signedInPage.getByText('You seem to be offline.')).toBeVisible()

  await service.repair()
  await context.setOffline(false)
  await signedInPage.getByRole('button', { name: 'Try again' }).click()
  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
})

test('a service that asks for a wait gets it, and then the page goes on by itself', async ({
  signedInPage,
  service,
}) => {
  await service.refuseToken(overview, { times: 1 })
  await service.bend(refreshPath, { status: 503, headers: { 'retry-after': '3' }, times: 1 })
  await signedInPage.goto('/dashboard')

  const alert = signedInPage.getByRole('alert').filter({ hasText: 'try again in 3 seconds' })
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeDisabled()

  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  expect(await service.rotations()).toBe(1)
})

test('an attempt that seems to come from another site says so, and signs nobody out', async ({
  signedInPage,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 403/)
  await service.refuseToken(overview, { times: 1 })
  await signedInPage.route('/dashboard', async (route) => {
    const headers = await route.request().allHeaders()
    if (!headers['next-action']) return route.continue()
    // The browser itself would not lie about its origin.
    const response = await route.fetch({
      headers: { ...headers, origin: 'https://elsewhere.example' },
    })
    return route.fulfill({ response })
  })
  await signedInPage.goto('/dashboard')
  await expect(signedInPage.getByText('a request we can’t accept')).toBeVisible()

  await signedInPage.unroute('/dashboard')
  await signedInPage.getByRole('button', { name: 'Try again' }).click()

  await expect(signedInPage.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
})

test('what is typed while a panel renews the session stays', async ({ signedInPage, service }) => {
  await service.refuseToken('/people/invitations', { times: 1 })
  await service.bend(refreshPath, { delayMs: 1_500, times: 1 })
  await signedInPage.goto('/dashboard/people/invite')
  await expect(signedInPage.getByText('Renewing your session')).toBeVisible()

  await signedInPage.getByLabel('Name').fill('Grace')
  await signedInPage.getByLabel('Email').fill('grace@')

  await expect(signedInPage.getByText('No invitations yet.')).toBeVisible()
  await expect(signedInPage.getByLabel('Name')).toHaveValue('Grace')
  await expect(signedInPage.getByLabel('Email')).toHaveValue('grace@')
  expect(await service.rotations()).toBe(1)
})

test('a session that ended elsewhere leads to sign-in, with the way back', async ({
  signedInPage,
  service,
}) => {
  await signedInPage.goto('/account')
  await service.revoke()

  await signedInPage.getByRole('link', { name: 'People' }).click()

  await expect(signedInPage).toHaveURL(/\/login\?/)
  const { searchParams } = new URL(signedInPage.url())
  expect(Object.fromEntries(searchParams)).toEqual({ from: '/dashboard/people', reason: 'expired' })
  await expect(signedInPage.getByText('Your session ended.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a refused token is renewed by a button', async ({ signedInPage, service }) => {
    await service.refuseToken('/people', { times: 1 })
    await signedInPage.goto('/dashboard/people?query=ann')

    await signedInPage.getByRole('button', { name: 'Continue' }).click()

    await expect(signedInPage).toHaveURL('/dashboard/people?query=ann')
    await expect(signedInPage.getByRole('table')).toBeVisible()
    expect(await service.rotations()).toBe(1)
  })

  test('an outage is told by the page of the button, which then works', async ({
    signedInPage,
    service,
  }) => {
    await service.refuseToken('/people', { times: 2 })
    await service.bend(refreshPath, { status: 503, times: 1 })
    await signedInPage.goto('/dashboard/people?query=ann')
    await expect(trouble(signedInPage)).toHaveCount(0)

    await signedInPage.getByRole('button', { name: 'Continue' }).click()
    await expect(trouble(signedInPage)).toHaveText(unavailable)

    await signedInPage.getByRole('button', { name: 'Continue' }).click()
    await expect(signedInPage.getByRole('table')).toBeVisible()
    await expect(signedInPage).toHaveURL('/dashboard/people?query=ann')
    expect(await service.replays()).toBe(0)
  })

  test('an outage is told by the sign-in page as well', async ({ page, context, service }) => {
    await installSession(context, await service.expiredSession())
    await service.bend(refreshPath, { status: 503, times: 1 })
    await page.goto('/login?from=/account')

    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(trouble(page)).toHaveText(unavailable)
    await expect(page).toHaveURL('/login?from=%2Faccount&reason=unavailable')

    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page).toHaveURL('/account')
    expect(await service.rotations()).toBe(1)
  })
})
