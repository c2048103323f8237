import type { Page } from '@playwright/test'
import { otherPaths, variantFolder } from '../../scripts/lib/build.mjs'
import { mockUrl } from '../../testing/addresses'
import { oneTimeCode } from '../../testing/mock/one-time-code'
import { createTestUser } from '../../testing/mock/test-user'
import type { Server } from '../../testing/servers'
import { startApp } from '../../testing/servers'
import { expect, test } from '../support/test'

// One build has other paths and another cookie life in the library's configuration, and nowhere else.
const { loginPath, mfaPath, afterSignInPath, refreshTokenMaxAgeSeconds } = otherPaths

let app: Server

test.beforeAll(async () => {
  app = await startApp({ name: 'other paths', mockOrigin: mockUrl, folder: variantFolder('paths') })
})

test.afterAll(() => app.stop())

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const at = (path: string) => (url: URL) => url.pathname === path

test('the gate, a page, and a sign-in use the configured paths', async ({ page, user }) => {
  await page.goto(`${app.origin}/dashboard/people`)
  expect(new URL(page.url())).toMatchObject({
    pathname: loginPath,
    search: '?from=%2Fdashboard%2Fpeople',
  })
  expect((await page.request.get(`${app.origin}/login`, { maxRedirects: 0 })).status()).toBe(307)

  await page.goto(app.origin + loginPath)
  await signIn(page, user)
  await page.waitForURL(at(afterSignInPath))
})

test('without scripts a failed sign-in, and a second factor, stay on the configured pages', async ({
  browser,
  mock,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const user = await createTestUser(mock, { mfa: true })
  await page.goto(app.origin + loginPath)
  await signIn(page, { email: user.email, password: 'not the password' })
  await expect(page.getByText('That email and password don’t match.')).toBeVisible()
  expect(at(loginPath)(new URL(page.url()))).toBe(true)

  await signIn(page, user)
  await page.waitForURL(at(mfaPath))
  await page.getByLabel('Code', { exact: true }).fill(oneTimeCode(user))
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(at(afterSignInPath))
  await context.close()
})

test('the gate and actions write cookies of the configured life', async ({
  page,
  user,
  service,
}) => {
  const lives = async () => {
    const cookies = await page.context().cookies(app.origin)
    const ours = cookies.filter(({ name }) => /^sendora_(at|rt|csrf)$/.test(name))
    return ours.map(({ expires }) => Math.round(expires - Date.now() / 1000))
  }
  const isOneDay = (seconds: number) => Math.abs(seconds - refreshTokenMaxAgeSeconds) < 60

  await page.goto(app.origin + loginPath)
  await signIn(page, user)
  await page.waitForURL(at(afterSignInPath))
  expect((await lives()).every(isOneDay)).toBe(true)

  const expired = await service.expiredSession()
  await page.context().addCookies([
    { name: 'sendora_at', value: expired.accessToken, url: app.origin },
    { name: 'sendora_rt', value: expired.refreshToken, url: app.origin },
  ])
  await page.goto(app.origin + afterSignInPath)
  expect(await service.rotations()).toBe(1)
  expect(await lives()).toHaveLength(3)
  expect((await lives()).every(isOneDay)).toBe(true)
})

test('TryRefresh and the other tabs lead to the configured sign-in page', async ({
  page,
  user,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 401/)
  await page.goto(app.origin + loginPath)
  await signIn(page, user)
  await page.waitForURL(at(afterSignInPath))
  const other = await page.context().newPage()
  await other.goto(app.origin + afterSignInPath)

  await service.revoke()
  await page.goto(`${app.origin}/dashboard/people`)
  await page.waitForURL(at(loginPath))
  expect(new URL(page.url()).searchParams.get('reason')).toBe('expired')

  await signIn(page, user)
  await page.waitForURL(at('/dashboard/people'))
  await page.goto(app.origin + afterSignInPath)
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click()
  await page.waitForURL(at(loginPath))
  await other.waitForURL(at(loginPath))
})
