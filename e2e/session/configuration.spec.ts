import type { Page } from '@playwright/test'
import { otherPaths, variantFolder } from '../../scripts/lib/build.mjs'
import { findFreePort } from '../../testing/find-free-port.mjs'
import { mailedPath } from '../../testing/mock/mailed'
import { createMockClient } from '../../testing/mock/mock-client'
import { oneTimeCode } from '../../testing/mock/one-time-code'
import { createTestUser } from '../../testing/mock/test-user'
import type { Server } from '../../testing/servers'
import { startApp, startMock } from '../../testing/servers'
import { pressSignOut } from '../../testing/user-menu'
import { approve } from '../support/provider-page'
import { test as base, expect } from '../support/test'

// One build lies below a base path, ends its addresses with a slash, serves its assets elsewhere, and has other paths
// and another cookie life in the library's configuration.
const { basePath, refreshTokenMaxAgeSeconds } = otherPaths
const [loginPath, mfaPath, afterSignInPath, peoplePath] = [
  otherPaths.loginPath,
  otherPaths.mfaPath,
  otherPaths.afterSignInPath,
  '/dashboard/people',
].map((path) => `${basePath}${path}/`) as [string, string, string, string]

let app: Server
let service: Server

const test = base.extend({
  mock: ({ request }, use) => use(createMockClient(request, service.origin)),
})

// Its worker has servers of its own; several of them would only take the machine's time.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  const port = await findFreePort()
  service = await startMock(`http://localhost:${port}`, basePath)
  const folder = variantFolder('paths')
  app = await startApp({ name: 'paths', mockOrigin: service.origin, folder, basePath, port })
})

test.afterAll(() => Promise.all([app.stop(), service.stop()]))

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Email', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const at = (path: string) => (url: URL) => url.pathname === path

test('the gate, a page, and a sign-in use the configured paths', async ({ page, user }) => {
  await page.goto(`${app.origin}${peoplePath}?page=2`)
  expect(new URL(page.url())).toMatchObject({
    pathname: loginPath,
    search: '?from=%2Fdashboard%2Fpeople%2F%3Fpage%3D2',
  })
  const usual = await page.request.get(`${app.origin}${basePath}/login/`, { maxRedirects: 0 })
  expect(usual.status()).toBe(307)

  await expect(page.getByText(/Cookies are blocked/)).toHaveCount(0)
  await signIn(page, user)
  await page.waitForURL(at(peoplePath))
  expect(new URL(page.url()).search).toBe('?page=2')
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

test('without scripts a sign-out, which Next.js sends on to its slash, ends the session', async ({
  browser,
  user,
  service,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(app.origin + loginPath)
  await signIn(page, user)
  await page.waitForURL(at(afterSignInPath))
  await pressSignOut(page)
  await page.waitForURL(at(loginPath))
  await expect(page.getByText('You’re signed out.')).toBeVisible()
  const names = (await context.cookies(app.origin)).map(({ name }) => name)
  expect(names.filter((name) => /^sendora_(at|rt|csrf)$/.test(name))).toEqual([])
  expect((await service.families()).map(({ revokedReason }) => revokedReason)).toEqual([
    'signed_out',
  ])
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
    expect(ours.map(({ path }) => path)).toEqual(ours.map(() => '/'))
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
  await page.goto(app.origin + peoplePath)
  await page.waitForURL(at(loginPath))
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toEqual({
    from: '/dashboard/people/',
    reason: 'expired',
  })

  await signIn(page, user)
  await page.waitForURL(at(peoplePath))
  await page.goto(app.origin + afterSignInPath)
  await pressSignOut(page)
  await page.waitForURL(at(loginPath))
  await other.waitForURL(at(loginPath))
})

test('a renewal on the sign-in page that is refused keeps the way back', async ({
  page,
  service,
}) => {
  const ended = await service.expiredSession()
  await service.revoke()
  await page.context().addCookies([
    { name: 'sendora_at', value: ended.accessToken, url: app.origin },
    { name: 'sendora_rt', value: ended.refreshToken, url: app.origin },
  ])
  await page.goto(`${app.origin}${loginPath}?from=/account/?tab=devices`)
  await page.waitForURL((url) => url.searchParams.has('reason'))
  expect(new URL(page.url())).toMatchObject({
    pathname: loginPath,
    search: '?from=%2Faccount%2F%3Ftab%3Ddevices&reason=expired',
  })
})

test('the ways that leave the app and come back find it below its base path', async ({
  page,
  user,
  mock,
}) => {
  await page.goto(app.origin + loginPath)
  await page.getByRole('button', { name: 'Google', exact: true }).click()
  await approve(page, { email: user.email })
  await page.waitForURL(at(afterSignInPath))

  await page.context().clearCookies()
  await page.goto(`${app.origin}${loginPath}?from=/dashboard/people`)
  await page.getByRole('button', { name: 'Continue with SSO' }).click()
  await approve(page, { email: user.email })
  await page.waitForURL(at(peoplePath))

  await page.context().clearCookies()
  await page.goto(app.origin + loginPath)
  await page.getByLabel('Email', { exact: true }).fill(user.email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  await page.goto(app.origin + (await mailedPath(mock, user.email, 'magic_link')))
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(at(afterSignInPath))
})

test('every link and every picture of a page lies below the base path', async ({ page, user }) => {
  const links = async () => {
    const all = page.locator('a[href^="/"], img[src^="/"], source[srcset^="/"], link[rel=icon]')
    return all.evaluateAll((elements) =>
      elements.map((one) =>
        ['href', 'src', 'srcset'].flatMap((name) => one.getAttribute(name) ?? []),
      ),
    )
  }
  const outside: string[] = []
  const seen = new Set<string>()
  const collect = async (path: string) => {
    await page.goto(`${app.origin}${basePath}${path}`)
    for (const [address = ''] of await links()) {
      seen.add(address)
      if (!address.startsWith(`${basePath}/`) && address !== basePath) outside.push(address)
    }
  }
  for (const path of ['/', '/entry/', '/signup/', '/forgot-password/', '/magic-link/']) {
    await collect(path)
    await expect(page.getByText('Cookies are blocked')).toHaveCount(0)
  }
  await page.goto(app.origin + loginPath)
  await signIn(page, user)
  await page.waitForURL(at(afterSignInPath))
  for (const path of ['/account/', '/dashboard/', '/dashboard/people/']) await collect(path)

  expect(outside).toEqual([])
  expect(seen.size).toBeGreaterThan(12)
  await expect(page.getByRole('link', { name: 'People' }).first()).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.goto(`${app.origin}${basePath}/account/requests/`)
  await page.getByRole('button', { name: 'Send request' }).click()
  await expect(page.getByRole('main').getByText(user.email).first()).toBeVisible()
})
