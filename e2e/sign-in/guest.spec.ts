import type { Page } from '@playwright/test'
import { rawRequest } from '../../testing/http/raw-request'
import { headerValue } from '../../testing/http/raw-response'
import { postToService } from '../../testing/http/service-request'
import type { TestUser } from '../../testing/mock/test-user'
import { readSessionCookies } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { pressSignOut } from '../../testing/user-menu'
import { approve } from '../support/provider-page'
import { expect, test } from '../support/test'

const banner = (page: Page) => page.getByRole('complementary', { name: 'Guest' })
const keepPanel = (page: Page) => page.getByRole('region', { name: 'Keep this account' })

async function enter(page: Page, address = '/login') {
  await page.goto(address)
  await page.getByRole('button', { name: 'Try it without an account' }).click()
  await expect(banner(page)).toBeVisible()
}

/** The id that the account page shows. */
async function userId(page: Page): Promise<string> {
  await page.goto('/account')
  const profile = page.getByRole('region', { name: 'Profile' })
  return (await profile.getByText(/^[0-9a-f]{8}-[0-9a-f-]{27}$/).textContent()) ?? ''
}

async function keep(page: Page, email: string) {
  const panel = keepPanel(page)
  await panel.getByLabel('Email', { exact: true }).fill(email)
  await panel.getByLabel('Password', { exact: true }).fill('a quiet river')
  await panel.getByRole('button', { name: 'Keep this account' }).click()
}

const newAddress = () => `kept-${crypto.randomUUID().slice(0, 13)}@example.com`

test('from the front page into the dashboard without an account', async ({ page }) => {
  await enter(page, '/')

  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByRole('heading', { name: 'Daily active users' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Your menu: Guest' })).toBeVisible()
})

test('a guest who cannot start is told, and what was typed beside stays', async ({
  page,
  context,
  guard,
}) => {
  guard.allowConsole(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/login')
  await page.getByLabel('Email', { exact: true }).fill('ada@example.com')
  await page.getByLabel('Password', { exact: true }).fill('half typed')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Try it without an account' }).click()
  await expect(page.getByText('We can’t reach the sign-in service.')).toBeVisible()
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('ada@example.com')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('half typed')

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try it without an account' }).click()
  await expect(banner(page)).toBeVisible()
})

test('a guest who keeps the account keeps the user id', async ({ page }) => {
  await enter(page, '/login?from=/account')
  await expect(page).toHaveURL('/account')
  const before = await userId(page)
  const email = newAddress()
  await keep(page, email)

  await expect(banner(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Confirm your email' })).toBeVisible()
  expect(await userId(page)).toBe(before)
})

test('a taken address is named beside its field, and the guest stays', async ({ page, user }) => {
  await enter(page)
  const before = await userId(page)
  await keep(page, user.email)

  const field = keepPanel(page).getByLabel('Email', { exact: true })
  await expect(field).toHaveAccessibleDescription(/can’t be used for a new account/)
  await expect(field).toHaveValue(user.email)
  expect(await userId(page)).toBe(before)
})

test('a guest is asked before the sign-out', async ({ page, context }) => {
  await enter(page)
  await pressSignOut(page, 'link')
  await expect(page.getByRole('heading', { name: 'Sign out and lose your work?' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Keep this account' }).last().click()
  await expect(page).toHaveURL('/account#keep-account')

  await page.goto('/account/leave')
  await page.getByRole('button', { name: 'Sign out anyway' }).click()
  await expect(page.getByText('You’re signed out.')).toBeVisible()
  expect(await readSessionCookies(context)).toEqual({})
})

test('a user with an account isn’t asked', async ({ signedInPage }) => {
  await signedInPage.goto('/account/leave')
  await expect(signedInPage).toHaveURL('/account')
  await expect(banner(signedInPage)).toBeHidden()
})

test('a guest signs in to an account, and nothing of the guest is left', async ({
  page,
  context,
  user,
  request,
}) => {
  await enter(page)
  const guestId = await userId(page)
  const { sendora_rt: refreshToken = '' } = await readSessionCookies(context)
  await page.goto('/login?from=/account')
  await expect(page.getByText('You’re using a guest account.')).toBeVisible()
  await signIn(page, user)

  await expect(page).toHaveURL('/account')
  expect(await userId(page)).toBe(user.id)
  expect(user.id).not.toBe(guestId)
  const old = await postToService(request, '/token/refresh', { refreshToken })
  expect(old.status()).toBe(401)
})

test('a guest becomes the account of a provider that nobody has', async ({ page }) => {
  await enter(page)
  const before = await userId(page)
  const email = newAddress()
  await keepPanel(page).getByRole('button', { name: 'Google' }).click()
  await approve(page, { email, name: 'Gwen Guest' })

  await expect(page.getByText('Google is linked.')).toBeVisible()
  await expect(banner(page)).toBeHidden()
  expect(await userId(page)).toBe(before)
  await expect(page.getByRole('button', { name: email })).toBeVisible()
})

async function meetCollision(page: Page, user: TestUser) {
  await enter(page)
  await page.goto('/login?from=/account')
  await page.getByRole('button', { name: 'Google' }).click()
  await approve(page, { email: user.email })
  await expect(page.getByText('That Google account is already in use')).toBeVisible()
}

test('a guest is not given up without a word', async ({ page, user }) => {
  await meetCollision(page, user)
  await page.goto('/dashboard')
  await expect(banner(page)).toBeVisible()
})

test('a guest who agrees is given up for the account', async ({ page, user }) => {
  await meetCollision(page, user)
  await page.getByRole('button', { name: 'Sign in and discard guest data' }).click()
  await approve(page, { email: user.email })

  await expect(page).toHaveURL('/account')
  expect(await userId(page)).toBe(user.id)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a guest comes in, is asked at the door, and keeps the account', async ({ page }) => {
    await enter(page, '/login?from=/account')
    await pressSignOut(page, 'link')
    await expect(page.getByRole('heading', { name: 'Sign out and lose your work?' })).toBeVisible()
    const before = await userId(page)
    await keep(page, newAddress())
    await expect(page.getByRole('heading', { name: 'Confirm your email' })).toBeVisible()
    expect(await userId(page)).toBe(before)
  })
})

test('pages with a form for guests are nobody else’s: never stored, and another attempt each time', async () => {
  for (const path of ['/', '/login', '/signup']) {
    const [one, two] = [await rawRequest({ path }), await rawRequest({ path })]
    const [first, second] = [one, two].map(
      ({ body }) => /name="idempotencyKey"[^>]*/.exec(body)?.[0],
    )
    expect(first, path).toMatch(/value="[0-9a-f-]{36}"/)
    expect(second, path).not.toBe(first)
    expect(headerValue(one, 'cache-control'), path).toContain('no-store')
  }
})
