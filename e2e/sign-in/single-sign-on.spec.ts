import type { Page } from '@playwright/test'
import { createTestUser } from '../../testing/mock/test-user'
import { refreshPath } from '../../testing/mock/user-service'
import { readSessionCookies } from '../../testing/session-cookies'
import { approve, deny } from '../support/provider-page'
import { expect, test } from '../support/test'

async function start(page: Page, address = '/login') {
  await page.goto(address)
  await page.getByRole('button', { name: 'Continue with SSO' }).click()
}

test('the organisation vouches, and the page that was wanted follows', async ({ page, user }) => {
  await start(page, '/login?from=/account')
  await approve(page, { email: user.email })

  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('region', { name: 'Profile' })).toContainText(user.id)
})

test('what is handed over reaches no address, no history and no Referer', async ({
  page,
  user,
}) => {
  const seen: string[] = []
  page.on('request', (request) => {
    seen.push(request.url(), request.headers().referer ?? '')
  })
  await start(page)
  await approve(page, { email: user.email })
  await expect(page).toHaveURL('/dashboard')
  await expect(page.getByRole('heading', { name: 'Daily active users' })).toBeVisible()

  const own = seen.filter((address) => !address.includes('/sso/callback?state='))
  expect(own.length).toBeGreaterThan(5)
  expect(own.filter((address) => /sendora_oidc|rt_/.test(address))).toEqual([])
  await page.goBack()
  expect(page.url()).not.toMatch(/sendora_oidc|state=|#/)
})

test('a "no" is said in words, and the address is clean', async ({ page }) => {
  await start(page)
  await deny(page)

  await expect(page.getByText('You didn’t allow it at your organization')).toBeVisible()
  await expect(page).toHaveURL('/sso/callback')
  await page.getByRole('link', { name: 'Back to sign-in' }).click()
  await expect(page).toHaveURL('/login')
})

test('an organisation that confirms no address is named', async ({ page, user }) => {
  await start(page)
  await approve(page, { email: user.email, sharing: 'Shared, not confirmed' })

  await expect(page.getByText('didn’t share a confirmed email address')).toBeVisible()
})

test('a hand-over that nobody here asked for starts no session', async ({
  page,
  context,
  mock,
}) => {
  const attacker = await createTestUser(mock)
  const { refreshToken } = await mock.createSession({ email: attacker.email })
  for (const query of ['', '?state=x']) {
    await page.goto('/login')
    await page.goto(`/sso/callback${query}#sendora_oidc_token=${refreshToken}`)
    await expect(page.getByText('This sign-in was started in another browser')).toBeVisible()
    await expect(page).toHaveURL('/sso/callback')
  }
  expect(await readSessionCookies(context)).toEqual({})
  expect(await mock.readFamilies(attacker.email)).toMatchObject([{ rotations: 0, replays: 0 }])
})

test('a code of an attacker’s own is not repeated', async ({ page }) => {
  await page.goto('/sso/callback#sendora_oidc_error=Call%20555-0100')
  await expect(page.getByText('Your organization didn’t confirm this sign-in.')).toBeVisible()
  await expect(page.getByText('555-0100')).toBeHidden()
})

test('a page without anything handed over says so', async ({ page }) => {
  await page.goto('/sso/callback')
  await expect(page.getByText('Your organization sent nothing to this page.')).toBeVisible()
})

test('an outage in between is waited out', async ({ page, user, service }) => {
  await service.bend(refreshPath, { status: 503 })
  await start(page, '/login?from=/account')
  await approve(page, { email: user.email })
  await expect(page.getByText('We can’t reach the sign-in service.')).toBeVisible()
  await expect(page).toHaveURL('/sso/callback')
  await service.repair()
  await page.getByRole('button', { name: 'Try again' }).click()

  await expect(page).toHaveURL('/account')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what is missing', async ({ page, user }) => {
    await start(page)
    await approve(page, { email: user.email })

    await expect(page.getByRole('heading', { name: 'JavaScript is required' })).toBeVisible()
    await page.getByRole('link', { name: 'Back to sign-in' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  })
})
