import type { Page } from '@playwright/test'
import { rawRequest } from '../../testing/http/raw-request'
import { setSessionCookies } from '../../testing/http/raw-response'
import {
  accessCookie,
  cookieHeader,
  installSession,
  readSessionCookies,
  refreshCookie,
} from '../../testing/session-cookies'
import { openUserMenu, pressSignOut } from '../../testing/user-menu'
import { expect, test } from '../support/test'

/** Signing out ends in a whole page load, so that nothing stays in the memory of the page. */
async function signOut(page: Page) {
  const loaded = page.waitForEvent('load')
  await pressSignOut(page)
  await loaded
}

test('signing out clears the cookies and ends the session at the service', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/dashboard')
  await signOut(signedInPage)

  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
  expect(await service.families()).toMatchObject([{ revokedReason: 'signed_out' }])
})

test('signing out by script ends in a new document, and so does what Back shows', async ({
  signedInPage,
  user,
}) => {
  await signedInPage.goto('/dashboard')
  const menu = await openUserMenu(signedInPage)
  await menu.getByRole('link', { name: 'Account' }).click()
  await expect(signedInPage.getByText(user.id)).toBeVisible()
  const documents: string[] = []
  signedInPage.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(new URL(request.url()).pathname)
  })

  await pressSignOut(signedInPage)
  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
  expect(documents.at(-1)).toBe('/login')
  const before = documents.length
  expect(await memoryOf(signedInPage)).not.toContain(user.email)

  await signedInPage.goBack()
  await expect(signedInPage).toHaveURL('/login?from=%2Faccount')
  await expect(signedInPage.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(documents[before]).toBe('/account')
  await expect(signedInPage.getByText(/Cookies are blocked/)).toHaveCount(0)
  expect(await memoryOf(signedInPage)).not.toContain(user.email)
})

/** What the document says, and the data that Next.js keeps of it. */
function memoryOf(page: Page): Promise<string> {
  return page.evaluate(
    () => document.documentElement.outerHTML + JSON.stringify(Reflect.get(window, '__next_f')),
  )
}

test('the back button shows nothing of the ended session', async ({ signedInPage, user }) => {
  await signedInPage.goto('/account')
  await expect(signedInPage.getByText(user.id)).toBeVisible()
  await signOut(signedInPage)
  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()

  await signedInPage.goBack()

  await expect(signedInPage).toHaveURL(/\/login\?/)
  await expect(signedInPage.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(signedInPage.getByText(user.id)).toHaveCount(0)
})

test('the other tabs of the browser follow', async ({ signedInPage, context }) => {
  const second = await context.newPage()
  await signedInPage.goto('/dashboard')
  await second.goto('/account')
  await expect(second.getByRole('heading', { name: 'Profile' })).toBeVisible()

  await signOut(signedInPage)

  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
  await expect(second.getByText('You’re signed out.')).toBeVisible()
})

test('signing out with an expired access token ends signed out', async ({
  signedInPage,
  context,
  service,
}) => {
  await keepFromPrefetching(signedInPage)
  await signedInPage.goto('/account')
  await expect(signedInPage.getByRole('heading', { name: 'Profile' })).toBeVisible()
  // In place of the other cookies: a page that starts in between would find none, and take nobody for signed in.
  await installSession(context, await service.expiredSession())

  await signOut(signedInPage)

  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
  const families = await service.families()
  expect(families.filter(({ revokedReason }) => revokedReason === 'signed_out')).toHaveLength(1)
  expect(families.map(({ replays }) => replays)).toEqual(families.map(() => 0))
})

test('a renewal from before a sign-out that is answered after it brings no one back', async ({
  signedInPage,
  context,
  service,
}) => {
  await keepFromPrefetching(signedInPage)
  await signedInPage.goto('/account')
  await expect(signedInPage.getByRole('heading', { name: 'Profile' })).toBeVisible()
  const session = await service.expiredSession()
  await installSession(context, session)
  const late = await rawRequest({
    path: '/dashboard/people',
    headers: { cookie: cookieHeader(session) },
  })
  const { [accessCookie]: accessToken = '', [refreshCookie]: refreshToken = '' } =
    setSessionCookies(late)
  expect(await service.rotations()).toBe(1)

  await signOut(signedInPage)
  await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
  await installSession(context, { accessToken, refreshToken })

  await signedInPage.goto('/account')
  await expect(signedInPage).toHaveURL(/\/login\?/)
  const families = await service.families()
  expect(families.filter(({ revokedReason }) => revokedReason === 'signed_out')).toHaveLength(1)
  expect(families.map(({ replays }) => replays)).toEqual(families.map(() => 0))
})

/** Pages that are fetched ahead renew an expired session as well: only what the test does may. */
function keepFromPrefetching(page: Page) {
  return page.route('**', (route) =>
    'next-router-prefetch' in route.request().headers()
      ? route.fulfill({ status: 204 })
      : route.fallback(),
  )
}

test('signing out works while the service is down, and says what that leaves open', async ({
  signedInPage,
  context,
  service,
}) => {
  await signedInPage.goto('/account')
  await service.bend('/', { status: 503 })

  await signOut(signedInPage)

  await expect(signedInPage.getByText('You’re signed out here.')).toBeVisible()
  await expect(signedInPage.getByText('may stay open there until it expires')).toBeVisible()
  await expect(signedInPage).toHaveURL('/login?reason=signed_out_here')
  expect(await readSessionCookies(context)).toEqual({})
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('signing out while the service is down says so as well', async ({
    signedInPage,
    service,
  }) => {
    await signedInPage.goto('/account')
    await service.bend('/auth-service/token/revoke', { status: 503 })

    await signOut(signedInPage)

    await expect(signedInPage.getByText('You’re signed out here.')).toBeVisible()
  })

  test('signing out twice, in two tabs, ends signed out', async ({ signedInPage, context }) => {
    const second = await context.newPage()
    await signedInPage.goto('/account')
    await second.goto('/account')

    await signOut(signedInPage)
    await expect(signedInPage.getByText('You’re signed out.')).toBeVisible()
    await signOut(second)

    await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(await readSessionCookies(context)).toEqual({})
  })
})
