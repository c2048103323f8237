import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { TOTP } from 'otpauth'
import { oneTimeCode } from '../../testing/mock/one-time-code'
import { createTestUser } from '../../testing/mock/test-user'
import { createUserService, refreshPath } from '../../testing/mock/user-service'
import { installSession } from '../../testing/session-cookies'
import { signIn } from '../../testing/sign-in'
import { scanQrCode, typeKey } from '../support/authenticator-app'
import { expect, test } from '../support/test'

const path = '/account/second-factor'

async function begin(page: Page) {
  await page.goto(path)
  await page.getByRole('button', { name: 'Set up' }).click()
  await expect(page.getByRole('heading', { name: 'Set up your authenticator app' })).toBeVisible()
}

async function confirm(page: Page, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Turn on' }).click()
}

function readCodes(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^\w{8}-/ })
    .allTextContents()
}

async function turnOn(page: Page, app: TOTP): Promise<string[]> {
  await confirm(page, app.generate())
  await expect(page.getByText('Two-step verification is on.')).toBeVisible()
  return readCodes(page)
}

/** A code that the app does not show in these minutes. */
function wrongCode(app: TOTP): string {
  const near = [-60, -30, 0, 30, 60].map((seconds) =>
    app.generate({ timestamp: Date.now() + seconds * 1000 }),
  )
  return ['000000', '000001', '000002', '000003', '000004', '000005'].find(
    (code) => !near.includes(code),
  ) as string
}

test('a second factor is set up from the QR code, survives a wrong code, and is asked for', async ({
  signedInPage: page,
  user,
  openBrowser,
}) => {
  await page.goto('/account/security')
  await page.getByRole('link', { name: 'Set up two-step verification' }).click()
  await page.getByRole('button', { name: 'Set up' }).click()
  const app = await scanQrCode(page)
  expect(app).toMatchObject({ issuer: 'Sendora', label: user.email })
  expect((await typeKey(page)).secret.base32).toBe(app.secret.base32)
  await confirm(page, wrongCode(app))
  await expect(page.getByLabel('Code', { exact: true })).toHaveAccessibleDescription(
    /That code isn’t right/,
  )
  expect((await scanQrCode(page)).secret.base32).toBe(app.secret.base32)

  expect(new Set(await turnOn(page, app)).size).toBe(8)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page).toHaveURL(path)
  await page.getByLabel('I’ve saved them').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page).toHaveURL(/\/account\/security\??$/)
  await expect(page.getByText('On · 8 recovery codes left')).toBeVisible()

  const other = await (await openBrowser()).newPage()
  await signIn(other, user)
  await expect(other.getByRole('heading', { name: 'Enter your code' })).toBeVisible()
})

test('a recovery code signs in once', async ({ signedInPage: page, user, openBrowser }) => {
  await begin(page)
  const [code = ''] = await turnOn(page, await scanQrCode(page))
  const other = await (await openBrowser()).newPage()
  const redeem = async () => {
    await other.goto('/login')
    await signIn(other, user)
    await other.getByRole('link', { name: 'Use a recovery code' }).click()
    await other.getByLabel('Recovery code').fill(code)
    await other.getByRole('button', { name: 'Continue' }).click()
  }

  await redeem()
  await expect(other).toHaveURL('/dashboard')
  await other.goto(path)
  await expect(other.getByText('Recovery codes left')).toBeVisible()
  await expect(other.getByRole('main')).toContainText(/Recovery codes left\s*7/)

  await other.context().clearCookies()
  await redeem()
  await expect(other.getByText('That code isn’t right.')).toBeVisible()
})

test('the recovery codes are saved as a text file, and no request has carried them', async ({
  signedInPage: page,
  user,
}) => {
  const seen: string[] = []
  page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''))
  await begin(page)
  const codes = await turnOn(page, await scanQrCode(page))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as a text file' }).click(),
  ])

  expect(download.suggestedFilename()).toBe('recovery-codes.txt')
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toBe(`Recovery codes for ${user.email}\nEach works once.\n\n${codes.join('\n')}\n`)
  await page.getByLabel('I’ve saved them').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page).toHaveURL(/\/account\/security\??$/)
  expect(codes).toHaveLength(8)
  for (const code of codes) expect(seen.join('\n')).not.toContain(code)
})

test('the secret and the codes are shown once, and are in no address and no readable cookie', async ({
  signedInPage: page,
  context,
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await begin(page)
  const app = await scanQrCode(page)
  const cookies = JSON.stringify(await context.cookies())
  expect(cookies).toContain('sendora_enroll')
  expect(cookies).not.toContain(app.secret.base32)
  const codes = await turnOn(page, app)

  await page.reload()
  await expect(page.getByRole('heading', { name: 'Two-step verification is on' })).toBeVisible()
  const html = await page.content()
  for (const secret of [app.secret.base32, ...codes]) {
    expect(html).not.toContain(secret)
    expect(addresses.join('\n')).not.toContain(secret)
  }
  expect(JSON.stringify(await context.cookies())).not.toContain('sendora_enroll')
})

test('new recovery codes void the old ones, behind step-up', async ({ page, context, mock }) => {
  const user = await createTestUser(mock, { mfa: true })
  await installSession(context, await createUserService(mock, user).agedSession())
  await page.goto(path)
  await page.getByRole('button', { name: 'Create new recovery codes' }).click()
  await expect(page.getByLabel('Your password')).toBeFocused()
  await page.getByLabel('Your password').fill(user.password)
  await page.getByLabel('Code', { exact: true }).fill(oneTimeCode(user))
  await page.getByRole('button', { name: 'Create new recovery codes' }).click()

  await expect(page.getByText('These are your new codes.')).toBeVisible()
  const codes = await readCodes(page)
  expect(codes).toHaveLength(8)
  expect(codes.filter((code) => user.recoveryCodes?.includes(code))).toEqual([])
})

test('turned off behind step-up, a wrong proof changes nothing and a recovery code proves too', async ({
  page,
  context,
  mock,
}) => {
  const user = await createTestUser(mock, { mfa: true })
  await installSession(context, await createUserService(mock, user).agedSession())
  await page.goto(path)
  const turnOff = page.getByRole('button', { name: 'Turn off' })
  await turnOff.click()
  await page.getByLabel('Your password').fill('not the password')
  await page.getByLabel('Code', { exact: true }).fill(user.recoveryCodes?.[0] ?? '')
  await turnOff.click()
  await expect(page.getByLabel('Your password')).toHaveAccessibleDescription(
    'That’s not your password.',
  )
  await page.getByLabel('Your password').fill(user.password)
  await turnOff.click()

  await expect(page.getByText('Your password alone signs you in.')).toBeVisible()
  await context.clearCookies()
  await signIn(page, user)
  await expect(page).toHaveURL('/dashboard')
})

test('an outage in the middle costs neither the secret nor the page', async ({
  signedInPage: page,
  service,
}) => {
  await begin(page)
  const app = await scanQrCode(page)
  await service.bend('/auth-service/mfa/enroll/confirm', { status: 503 })
  await confirm(page, app.generate())
  await expect(page.getByText(/We can’t reach the sign-in service/)).toBeVisible()
  await service.repair()
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('Two-step verification is on.')).toBeVisible()
})

test('an outage on the way to the page costs neither the secret nor the page', async ({
  signedInPage: page,
  context,
  service,
  guard,
}) => {
  guard.allowConsole(/status of 503/)
  await begin(page)
  const app = await scanQrCode(page)
  // First the outage: a prefetch of another page might rotate in between.
  await service.bend(refreshPath, { status: 503 })
  await context.clearCookies({ name: 'sendora_at' })
  await confirm(page, app.generate())
  await expect(page.getByText(/We can’t reach the sign-in service/)).toBeVisible()
  await service.repair()
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('Two-step verification is on.')).toBeVisible()
})

test('codes that are shown once stay although the service falls silent', async ({
  signedInPage: page,
  service,
}) => {
  await begin(page)
  const app = await scanQrCode(page)
  // The first lets the confirmation through, the second meets what the page asks after it.
  await service.bend('/auth-service/mfa/enroll/confirm', { delayMs: 1, times: 1 })
  await service.bend('/auth-service/mfa', { status: 503 })
  expect(await turnOn(page, app)).toHaveLength(8)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('set up by typing the key, used to sign in, and turned off', async ({
    signedInPage: page,
    context,
    user,
    service,
  }) => {
    await begin(page)
    const app = await typeKey(page)
    await confirm(page, wrongCode(app))
    await expect(page.getByText('That code isn’t right.')).toBeVisible()
    expect((await typeKey(page)).secret.base32).toBe(app.secret.base32)
    const codes = await turnOn(page, app)
    expect(codes).toHaveLength(8)
    await page.getByLabel('I’ve saved them').check()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page).toHaveURL(/\/account\/security\??$/)

    await context.clearCookies()
    await signIn(page, user)
    await page.getByRole('link', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(codes[0] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL('/dashboard')

    await installSession(context, await service.agedSession())
    await page.goto(path)
    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByLabel('Your password').fill(user.password)
    await page.getByLabel('Code', { exact: true }).fill(codes[1] ?? '')
    await page.getByRole('button', { name: 'Turn off' }).click()
    await expect(page.getByRole('heading', { name: 'Two-step verification is off' })).toBeVisible()
  })
})
